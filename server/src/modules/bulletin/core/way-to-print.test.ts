import { DRAFT_ACTS, DRAFT_STATES } from '@banshi/contract/bulletin-words';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import { expect, test } from 'vitest';
import type { StaffId } from '../../identity/index.ts';
import { allowedActs, decideStep, STEPS } from './way-to-print.ts';

const author = '1' as StaffId;
const other = '2' as StaffId;
const holding = (...roles: RoleId[]) => ({ holds: (role: RoleId) => roles.includes(role) });
const ALL_ROLES = Object.keys(ROLES) as RoleId[];
const anything = { holds: () => true };

test('from each state but the last something leads on, and from each but signed back to the text', () => {
  for (const state of DRAFT_STATES.filter((one) => one !== 'SIGNED')) {
    expect(STEPS.some(({ from }) => from === state)).toBe(true);
  }
  expect(STEPS.filter(({ from }) => from === 'SIGNED')).toEqual([]);
  expect(STEPS.filter(({ to }) => to === 'SIGNED').map(({ from }) => from)).toEqual(['TO_SIGN']);
});

test('whoever wrote the text does nothing with it but write, whatever roles are held', () => {
  for (const state of DRAFT_STATES) {
    const draft = { state, authors: [author] };
    const done = allowedActs(draft, { by: author, ...anything });
    expect(done.filter((act) => !['SAVE', 'RESTORE', 'SUBMIT'].includes(act))).toEqual([]);
  }
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
  const signed = { state: 'SIGNED', authors: [author] } as const;
  for (const act of DRAFT_ACTS) {
    expect(decideStep(signed, act, { by: other, ...anything })).toEqual({
      ok: false,
      refusal: { code: 'bulletin/not-now', state: 'SIGNED', act },
    });
  }
});
