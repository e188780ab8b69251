import { ACCEPTANCE_EVENTS } from '@banshi/contract/case-words';
import { expect, test } from 'vitest';
import { aStory, CHIEF, CLERK, HANDLER, seenOn, type Told } from '../testing/a-story.ts';
import { quickClosingOf } from './look-at-events.ts';
import { type SetParameter, valuesOf } from './rules.ts';

const RECEIVED: Told = ['cases/received', '2022-06-13'];
const BY_HAND = ACCEPTANCE_EVENTS.filter((type) => type !== 'cases/deemed-accepted');

const foundBy = (
  rule: string,
  day: string,
  ...[story, set]: [ReturnType<typeof aStory>, (readonly SetParameter[])?]
) =>
  seenOn(day, story, set)
    .findings.filter((one) => one.rule === rule)
    .map(({ level, on, personId }) => [level, on, personId]);

test.each(ACCEPTANCE_EVENTS)('R13: warns of an instant matter after %s', (type) => {
  const open = aStory([RECEIVED, [type, '2022-06-13']], 'INSTANT');
  expect(foundBy('R13', '2022-06-13', open)).toEqual([]);
  const by = type === 'cases/deemed-accepted' ? undefined : CLERK;
  expect(foundBy('R13', '2022-06-14', open)).toEqual([['WARNING', '2022-06-14', by]]);
});

test('R13: the warning ends with a case that ends since nothing followed', () => {
  const accepted: readonly Told[] = [RECEIVED, ['cases/accepted-tolerantly', '2022-06-13']];
  const lapsed = aStory([...accepted, ['cases/tolerance-lapsed', '2022-06-29']], 'INSTANT');
  const [warning] = seenOn('2022-06-29', lapsed).findings.filter(({ rule }) => rule === 'R13');
  expect(warning).toMatchObject({ on: '2022-06-14', lastDay: '2022-06-28' });
});

test.each(ACCEPTANCE_EVENTS)('R2: the review begins with %s', (type) => {
  const { steps } = aStory([RECEIVED, [type, '2022-06-13']]);
  expect(steps).toMatchObject([{ step: 'review', from: '2022-06-13', endedOn: undefined }]);
});

/** Whatever accepted it, and by whom, the clerk has done the rest alone. */
const alone = (type: Told[0], by: typeof CLERK): readonly Told[] => [
  RECEIVED,
  [type, '2022-06-13', by],
  ['cases/reviewed', '2022-06-14'],
  ['cases/verified', '2022-06-14'],
  ['cases/granted', '2022-06-15'],
  ['cases/closed', '2022-06-16'],
];
const WARNED = [['WARNING', '2022-06-16', CLERK]];

test.each(BY_HAND)('R14: warns of every step in one hand after %s', (type) => {
  expect(foundBy('R14', '2022-06-16', aStory(alone(type, CLERK)))).toEqual(WARNED);
  expect(foundBy('R14', '2022-06-16', aStory(alone(type, HANDLER)))).toEqual([]);
});

test('R14: an acceptance by law is nobody’s hand', () => {
  const story = aStory(alone('cases/deemed-accepted', HANDLER));
  expect(foundBy('R14', '2022-06-16', story)).toEqual(WARNED);
});

test('R14: a decision at once is a hand as well', () => {
  const atOnce = (by: typeof CLERK) =>
    aStory([
      RECEIVED,
      ['cases/accepted', '2022-06-13'],
      ['cases/granted-at-once', '2022-06-13', by],
      ['cases/closed', '2022-06-16'],
    ]);
  const three = [{ rule: 'R14', parameter: 'stepsMin', value: 3 }] as const;
  expect(foundBy('R14', '2022-06-16', atOnce(CLERK), three)).toEqual(WARNED);
  expect(foundBy('R14', '2022-06-16', atOnce(CHIEF), three)).toEqual([]);
});

test.each(BY_HAND)('R14: a closing within minutes of %s is a quick one', (type) => {
  const closed = aStory([
    RECEIVED,
    [type, '2022-06-13T10:00:00+08:00'],
    ['cases/granted-at-once', '2022-06-13T10:03:00+08:00', CHIEF],
    ['cases/closed', '2022-06-13T10:05:00+08:00', CHIEF],
  ]);
  expect(quickClosingOf(closed, valuesOf([]))).toEqual({ personId: CHIEF, on: '2022-06-13' });
});
