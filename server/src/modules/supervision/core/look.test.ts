import { expect, test } from 'vitest';
import { assert } from '../../../kernel/assert.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { aStory, CHIEF, CLERK, HANDLER, seenOn, type Told } from '../testing/a-story.ts';
import type { Outlook } from './look.ts';

const RECEIVED: Told = ['cases/received', '2022-06-13'];
/** Promised within five working days of 13 June: Monday the 20th; by law twenty: 11 July. */
const ACCEPTED: Told = ['cases/accepted', '2022-06-13'];
const REVIEWED: Told = ['cases/reviewed', '2022-06-14', HANDLER];
const VERIFIED: Told = ['cases/verified', '2022-06-14', CHIEF];
const GRANTED: Told = ['cases/granted', '2022-06-14', CHIEF];
const CLOSED: Told = ['cases/closed', '2022-06-14', CHIEF];

/** What one rule found, in short. */
function foundBy(rule: string, { findings }: Outlook) {
  return findings
    .filter((one) => one.rule === rule)
    .map(({ level, on, lastDay }) => `${level} ${on}${lastDay ? ` until ${lastDay}` : ''}`);
}

test('R1: warns when one working day, or a fifth of the promise, is left', () => {
  const accepted = aStory([RECEIVED, ACCEPTED]);
  expect(foundBy('R1', seenOn('2022-06-16', accepted))).toEqual([]);
  // Friday: one working day is left, the Monday.
  expect(foundBy('R1', seenOn('2022-06-17', accepted))).toEqual(['WARNING 2022-06-17']);
  const longer = { limits: { statutory: undefined, promise: { days: 20, unit: 'workDay' } } };
  const long = aStory([RECEIVED, ['cases/accepted', '2022-06-13', CLERK, longer]]);
  expect(foundBy('R1', seenOn('2022-07-05', long))).toEqual(['WARNING 2022-07-05']);
  expect(foundBy('R1', seenOn('2022-07-04', long))).toEqual([]);
});

test('R1: the warning is over with the limit, by its end or by the card that follows', () => {
  const late = aStory([RECEIVED, ACCEPTED]);
  expect(foundBy('R1', seenOn('2022-06-21', late))).toEqual([
    'WARNING 2022-06-17 until 2022-06-20',
  ]);
  const decided = aStory([RECEIVED, ACCEPTED, REVIEWED, VERIFIED, ['cases/granted', '2022-06-17']]);
  expect(foundBy('R1', seenOn('2022-06-17', decided))).toEqual([
    'WARNING 2022-06-17 until 2022-06-17',
  ]);
});

test('R2: warns of a step that takes too long, and one working day later gives a yellow card', () => {
  const slow = aStory([
    RECEIVED,
    [
      ...(['cases/accepted', '2022-06-13', CLERK] as const),
      { limits: { statutory: { days: 20, unit: 'workDay' }, promise: undefined } },
    ],
    REVIEWED,
  ]);
  // Verification may take two fifths of twenty working days, eight from the 14th: Friday the 24th.
  expect(foundBy('R2', seenOn('2022-06-24', slow))).toEqual([]);
  expect(foundBy('R2', seenOn('2022-06-25', slow))).toEqual(['WARNING 2022-06-25']);
  expect(foundBy('R2', seenOn('2022-06-28', slow))).toEqual([
    'WARNING 2022-06-25 until 2022-06-27',
    'YELLOW 2022-06-28',
  ]);
});

test('R2: says nothing once the case itself is late, nor while its limits stand', () => {
  const late = aStory([RECEIVED, ACCEPTED]);
  // Review may take four of the five working days; the card would fall on the day after the promise.
  expect(foundBy('R2', seenOn('2022-07-30', late))).toEqual([
    'WARNING 2022-06-18 until 2022-06-20',
  ]);
  const standing = aStory([
    RECEIVED,
    ACCEPTED,
    REVIEWED,
    ['cases/procedure-asked', '2022-06-15', HANDLER],
    ['cases/suspended', '2022-06-15', CHIEF],
  ]);
  expect(foundBy('R2', seenOn('2022-06-30', standing))).toEqual([]);
});

test('R2: the limit that the chain names for its step counts before any share', () => {
  const told = aStory([RECEIVED, ACCEPTED]);
  const span = told.clocks.find(({ clock }) => clock === 'promise');
  assert(span, 'the story is promised');
  const named = { ...span, clock: 'step', name: '初审', dueOn: '2022-06-15' as LocalDate } as const;
  const chained = { ...told, clocks: [...told.clocks, named] };
  expect(foundBy('R2', seenOn('2022-06-15', chained))).toEqual([]);
  const { findings } = seenOn('2022-06-16', chained);
  expect(findings.filter(({ rule }) => rule === 'R2')).toMatchObject([
    { level: 'WARNING', on: '2022-06-16', cause: '初审@2022-06-13', facts: { name: '初审' } },
  ]);
});

test('R3: a yellow card on the day after the promise, a red one when more than three working days late', () => {
  const late = aStory([RECEIVED, ACCEPTED, REVIEWED]);
  expect(foundBy('R3', seenOn('2022-06-20', late))).toEqual([]);
  expect(foundBy('R3', seenOn('2022-06-21', late))).toEqual(['YELLOW 2022-06-21']);
  expect(foundBy('R3', seenOn('2022-06-23', late))).toEqual(['YELLOW 2022-06-21']);
  const both = seenOn('2022-06-24', late);
  expect(foundBy('R3', both)).toEqual(['YELLOW 2022-06-21', 'RED 2022-06-24']);
  expect(both.findings.find(({ rule }) => rule === 'R3')?.personId).toBe(HANDLER);
});

test('R3: says when to look again, and nothing of a promise that was kept', () => {
  const accepted = aStory([RECEIVED, ACCEPTED]);
  expect(seenOn('2022-06-13', accepted).lookOn).toBe('2022-06-17');
  expect(seenOn('2022-06-17', accepted).lookOn).toBe('2022-06-18');
  expect(seenOn('2022-06-18', accepted).lookOn).toBe('2022-06-21');
  // R16 comes before the red card.
  expect(seenOn('2022-06-21', accepted).lookOn).toBe('2022-06-23');
  const kept = aStory([RECEIVED, ACCEPTED, REVIEWED, VERIFIED, ['cases/granted', '2022-06-20']]);
  expect(foundBy('R3', seenOn('2022-08-01', kept))).toEqual([]);
});

test('R3: what ended late is found as of the right days, however late one looks', () => {
  const ended = aStory([RECEIVED, ACCEPTED, REVIEWED, VERIFIED, ['cases/granted', '2022-06-22']]);
  expect(foundBy('R3', seenOn('2022-12-01', ended))).toEqual([
    'YELLOW 2022-06-21 until 2022-06-22',
  ]);
});

test('R3: days on which the limits stand are not late days', () => {
  const stopped = aStory([
    RECEIVED,
    ACCEPTED,
    ['cases/procedure-asked', '2022-06-22', HANDLER],
    ['cases/suspended', '2022-06-22', CHIEF],
    ['cases/resumed', '2022-06-28', HANDLER],
  ]);
  expect(foundBy('R3', seenOn('2022-06-29', stopped))).toEqual(['YELLOW 2022-06-21']);
  expect(foundBy('R3', seenOn('2022-06-30', stopped))).toEqual([
    'YELLOW 2022-06-21',
    'RED 2022-06-30',
  ]);
});

test('R4: a red card at once when the statutory limit has passed, whatever the promise says', () => {
  const late = aStory([RECEIVED, ACCEPTED]);
  expect(foundBy('R4', seenOn('2022-07-11', late))).toEqual([]);
  expect(foundBy('R4', seenOn('2022-07-12', late))).toEqual(['RED 2022-07-12']);
});

test('R5: a red card when five working days passed in silence, against whoever took the application in', () => {
  // Scenario 7: received on Friday 29 April, deemed accepted at the end of 10 May.
  const deemed = aStory([
    ['cases/received', '2022-04-29'],
    [
      'cases/deemed-accepted',
      '2022-05-11T00:01:00+08:00',
      undefined,
      {
        matterVersion: 1,
        limits: { statutory: { days: 20, unit: 'workDay' }, promise: undefined },
        silentSince: Date.parse('2022-04-29T10:00:00+08:00'),
      },
    ],
  ]);
  const outlook = seenOn('2022-05-11', deemed);
  expect(foundBy('R5', outlook)).toEqual(['RED 2022-05-11 until 2022-05-11']);
  expect(outlook.findings[0]?.personId).toBe(CLERK);
  const spoken = aStory([RECEIVED, ['cases/correction-requested', '2022-06-20']]);
  expect(foundBy('R5', seenOn('2022-06-30', spoken))).toEqual([]);
});

test('R6: a red card for a refusal without reasons, or without both remedies', () => {
  const refused = (otherwise: object) =>
    aStory([
      RECEIVED,
      ACCEPTED,
      REVIEWED,
      VERIFIED,
      ['cases/refused', '2022-06-15', CHIEF, otherwise],
    ]);
  expect(foundBy('R6', seenOn('2022-06-15', refused({})))).toEqual([]);
  expect(foundBy('R6', seenOn('2022-06-15', refused({ reasons: ' ' })))).toEqual([
    'RED 2022-06-15',
  ]);
  const half = refused({ remedies: '可申请行政复议' });
  expect(foundBy('R6', seenOn('2022-06-15', half))).toEqual(['RED 2022-06-15']);
  const turnedAway = aStory([
    RECEIVED,
    ['cases/not-required', '2022-06-14', CLERK, { reason: '' }],
  ]);
  expect(foundBy('R6', seenOn('2022-06-14', turnedAway))).toEqual(['RED 2022-06-14']);
});

test('R7: a yellow card for the second correction notice, and not for the first', () => {
  const once: readonly Told[] = [
    RECEIVED,
    ['cases/correction-requested', '2022-06-14'],
    ['cases/supplemented', '2022-06-15'],
  ];
  expect(foundBy('R7', seenOn('2022-06-16', aStory(once)))).toEqual([]);
  const twice = aStory([...once, ['cases/correction-requested', '2022-06-16']]);
  expect(foundBy('R7', seenOn('2022-06-16', twice))).toEqual(['YELLOW 2022-06-16']);
});

test('R7: none for a notice of what the supplement itself has made, for which the head gave his reason', () => {
  const notices: readonly Told[] = [
    RECEIVED,
    ['cases/correction-requested', '2022-06-14'],
    ['cases/supplemented', '2022-06-15'],
    ['cases/correction-requested', '2022-06-16', CLERK, { newDefect: '补交的证书已过期' }],
  ];
  expect(foundBy('R7', seenOn('2022-06-16', aStory(notices)))).toEqual([]);
  const third = aStory([
    ...notices,
    ['cases/supplemented', '2022-06-17'],
    ['cases/correction-requested', '2022-06-20', CLERK, { newDefect: '补交的证书与申请书不一致' }],
  ]);
  expect(foundBy('R7', seenOn('2022-06-20', third))).toEqual(['YELLOW 2022-06-20']);
});

test('R8: a yellow card for a pause longer than planned, or for none that the law knows', () => {
  const paused = (kind: string, law: { byLaw?: string } = {}): readonly Told[] => [
    RECEIVED,
    ACCEPTED,
    ['cases/procedure-asked', '2022-06-14', HANDLER, { kind, ...law }],
    ['cases/suspended', '2022-06-14', CHIEF, { kind, ...law }],
  ];
  const review = aStory(paused('EXPERT_REVIEW'));
  // Five working days were planned: Tuesday the 21st.
  expect(foundBy('R8', seenOn('2022-06-21', review))).toEqual([]);
  expect(foundBy('R8', seenOn('2022-06-22', review))).toEqual(['YELLOW 2022-06-22']);
  const inTime = aStory([...paused('EXPERT_REVIEW'), ['cases/resumed', '2022-06-21', HANDLER]]);
  expect(foundBy('R8', seenOn('2022-07-30', inTime))).toEqual([]);
  const byLaw = aStory(paused('PUBLIC_NOTICE', { byLaw: '《示例条例》第九条' }));
  expect(foundBy('R8', seenOn('2022-06-21', byLaw))).toEqual([]);
  expect(foundBy('R8', seenOn('2022-06-22', byLaw))).toEqual(['YELLOW 2022-06-22']);
  const unlawful = aStory(paused('SITE_VISIT'));
  expect(foundBy('R8', seenOn('2022-06-14', unlawful))).toEqual(['YELLOW 2022-06-14']);
});

test('R9, R10, R11: no journal tells of a charge, of work outside the system or of a bad review', () => {
  const { findings } = seenOn('2022-12-01', aStory([RECEIVED, ACCEPTED]));
  expect(findings.filter(({ rule }) => ['R9', 'R10', 'R11'].includes(rule))).toEqual([]);
});

test('R12, scenario 9: a yellow card when the result is not delivered within ten working days of the decision', () => {
  const kept = aStory([RECEIVED, ACCEPTED, REVIEWED, VERIFIED, GRANTED, CLOSED]);
  expect(foundBy('R12', seenOn('2022-06-28', kept))).toEqual([]);
  expect(foundBy('R12', seenOn('2022-06-29', kept))).toEqual(['YELLOW 2022-06-29']);
  const inTime = aStory([
    ...[RECEIVED, ACCEPTED, REVIEWED, VERIFIED, GRANTED, CLOSED],
    ['cases/delivered', '2022-06-28'],
  ]);
  expect(foundBy('R12', seenOn('2022-08-01', inTime))).toEqual([]);
});

test('R13: warns when an instant matter is not closed on the day of its acceptance', () => {
  const open = [RECEIVED, ACCEPTED] as const;
  expect(foundBy('R13', seenOn('2022-06-13', aStory(open, 'INSTANT')))).toEqual([]);
  expect(foundBy('R13', seenOn('2022-06-14', aStory(open, 'INSTANT')))).toEqual([
    'WARNING 2022-06-14',
  ]);
  expect(foundBy('R13', seenOn('2022-06-14', aStory(open)))).toEqual([]);
  const closed = aStory(
    [
      ...open,
      ['cases/granted-at-once', '2022-06-13T11:00:00+08:00', CHIEF, { opinion: '准予' }],
      ['cases/closed', '2022-06-13T11:30:00+08:00', CHIEF],
    ],
    'INSTANT',
  );
  expect(foundBy('R13', seenOn('2022-07-13', closed))).toEqual([]);
});

test('R14: warns of work at night, and of every step in one hand', () => {
  const atNight = aStory([RECEIVED, ['cases/accepted', '2022-06-13T23:10:00+08:00']]);
  expect(foundBy('R14', seenOn('2022-06-13', atNight))).toEqual(['WARNING 2022-06-13']);
  const steps = (by: typeof CLERK): readonly Told[] => [
    RECEIVED,
    ACCEPTED,
    ['cases/reviewed', '2022-06-14', by],
    ['cases/verified', '2022-06-15', CLERK],
    ['cases/granted', '2022-06-16', CLERK],
    ['cases/closed', '2022-06-17', CLERK],
  ];
  expect(foundBy('R14', seenOn('2022-06-17', aStory(steps(CLERK))))).toEqual([
    'WARNING 2022-06-17',
  ]);
  expect(foundBy('R14', seenOn('2022-06-17', aStory(steps(HANDLER))))).toEqual([]);
});

test('a number that was set counts, and a rule that is off says nothing', () => {
  const late = aStory([RECEIVED, ACCEPTED]);
  const later = seenOn('2022-06-23', late, [{ rule: 'R3', parameter: 'yellowAfter', value: 2 }]);
  expect(foundBy('R3', later)).toEqual(['YELLOW 2022-06-23']);
  const off = seenOn('2022-06-24', late, [{ rule: 'R3', parameter: 'isOn', value: 0 }]);
  expect(foundBy('R3', off)).toEqual([]);
});

test('an entry error is not supervised', () => {
  const voided = aStory([
    RECEIVED,
    ACCEPTED,
    ['cases/void-proposed', '2022-06-29', CLERK, { reason: '录入错误' }],
    ['cases/voided', '2022-06-29', HANDLER],
  ]);
  expect(seenOn('2022-06-30', voided)).toEqual({ findings: [], lookOn: undefined });
});
