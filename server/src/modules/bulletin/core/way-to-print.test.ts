import { DRAFT_ACTS, DRAFT_STATES, isBeforeText, isIssued } from '@banshi/contract/bulletin-words';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import { expect, test } from 'vitest';
import type { StaffId } from '../../identity/index.ts';
import { allowedActs, decideStep, STEPS } from './way-to-print.ts';

const author = '1' as StaffId;
const other = '2' as StaffId;
const holding = (...roles: RoleId[]) => ({ holds: (role: RoleId) => roles.includes(role) });
const ALL_ROLES = Object.keys(ROLES) as RoleId[];
const anything = { holds: () => true };

/** From a plan to the archive, with what leads from each to the next. */
const WHOLE_WAY = [
  ...['PLANNED', 'COLLECT', 'COLLECTING', 'COMPILE', 'DRAFTING', 'CHECK', 'CHECKED'],
  ...['SUBMIT', 'DIV_REVIEW', 'PASS', 'OFFICE_REVIEW', 'PASS', 'TO_SIGN', 'SIGN', 'SIGNED'],
  ...['TYPESET', 'TYPESET', 'PRINT', 'PRINTED', 'DISTRIBUTE', 'DISTRIBUTED', 'ARCHIVE'],
  'ARCHIVED',
];

test('the way goes from the plan to the archive, step by step', () => {
  for (let place = 0; place + 2 < WHOLE_WAY.length; place += 2) {
    const [from, act, to] = WHOLE_WAY.slice(place, place + 3);
    const step = STEPS.find((one) => one.from === from && one.act === act);
    expect([from, act, step?.to]).toEqual([from, act, to]);
  }
});

test('from each state but the archive something leads on; what was signed is never written again', () => {
  for (const state of DRAFT_STATES.filter((one) => one !== 'ARCHIVED')) {
    expect(STEPS.some(({ from }) => from === state)).toBe(true);
  }
  expect(STEPS.filter(({ from }) => from === 'ARCHIVED')).toEqual([]);
  expect(STEPS.filter(({ from, to }) => isIssued(from) && !isIssued(to))).toEqual([]);
  const intoIssue = STEPS.filter(({ from, to }) => !isIssued(from) && isIssued(to));
  expect(intoIssue.map(({ act, from }) => [act, from])).toEqual([['SIGN', 'TO_SIGN']]);
  const intoPlan = STEPS.filter(({ from, to }) => !isBeforeText(from) && isBeforeText(to));
  expect(intoPlan).toEqual([]);
});

test('whoever wrote the text takes no step that is meant for others, whatever roles are held', () => {
  for (const state of DRAFT_STATES) {
    const draft = { state, authors: [author] };
    const done = allowedActs(draft, { by: author, ...anything });
    const forOthers = STEPS.filter((one) => one.from === state && one.byOthers);
    expect(done.filter((act) => forOthers.some((one) => one.act === act))).toEqual([]);
  }
  const barred = new Set(STEPS.filter(({ byOthers }) => byOthers).map(({ act }) => act));
  expect([...barred]).toEqual(['PASS', 'RETURN', 'SIGN', 'ARCHIVE']);
  const waiting = { state: 'TO_SIGN', authors: [author] } as const;
  expect(decideStep(waiting, 'SIGN', { by: author, ...anything })).toEqual({
    ok: false,
    refusal: { code: 'bulletin/own-text' },
  });
});

test('each step is of one role; what the state does not know is refused with the state', () => {
  for (const { act, from, to, role } of STEPS) {
    const draft = { state: from, authors: [author] };
    expect(decideStep(draft, act, { by: other, ...holding(role) })).toEqual({
      ok: true,
      value: to,
    });
    const others = ALL_ROLES.filter((one) => one !== role);
    expect(decideStep(draft, act, { by: other, ...holding(...others) })).toEqual({
      ok: false,
      refusal: { code: 'bulletin/not-yours', role },
    });
  }
  const archived = { state: 'ARCHIVED', authors: [author] } as const;
  for (const act of DRAFT_ACTS) {
    expect(decideStep(archived, act, { by: other, ...anything })).toEqual({
      ok: false,
      refusal: { code: 'bulletin/not-now', state: 'ARCHIVED', act },
    });
  }
});
