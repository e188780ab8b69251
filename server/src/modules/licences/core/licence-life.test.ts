import { LICENCE_ACTIONS, STANDING_STATES } from '@banshi/contract/licence-words';
import { expect, test } from 'vitest';
import { isInForce, LICENCE_TRANSITIONS, licenceTransition, mayHappen } from './licence-life.ts';

test('the table holds each action once, and an article beside it', () => {
  expect(LICENCE_TRANSITIONS.map((row) => row.action)).toEqual(LICENCE_ACTIONS);
  for (const { article } of LICENCE_TRANSITIONS)
    expect(article).toMatch(/第.+条|录入错误|备案|注销期限/);
  expect(new Set(LICENCE_TRANSITIONS.map((row) => row.event)).size).toBe(LICENCE_ACTIONS.length);
});

test('L21: what was cancelled or voided stays so', () => {
  for (const action of LICENCE_ACTIONS) {
    expect(mayHappen(action, 'CANCELLED')).toBe(false);
    expect(mayHappen(action, 'VOID')).toBe(false);
    expect(mayHappen(action, 'CANCEL_FILED')).toBe(false);
  }
});

test('L21: what is no longer in force can only be cancelled or voided', () => {
  const ended = ['EXPIRED', 'REVOKED', 'STRIPPED', 'WITHDRAWN_BY_GOV'] as const;
  for (const state of ended) {
    const possible = LICENCE_ACTIONS.filter((action) => mayHappen(action, state));
    expect(possible).toEqual(['cancel', 'voidLicence']);
    expect(isInForce(state)).toBe(false);
  }
});

test('L21: the leader alone takes a licence away', () => {
  for (const action of ['suspend', 'restore', 'revoke', 'strip', 'withdraw'] as const) {
    expect(licenceTransition(action).by).toEqual(['DEPT_LEADER']);
  }
});

test('every state is reached', () => {
  const reached = new Set<string>(LICENCE_TRANSITIONS.map((row) => row.to));
  expect(STANDING_STATES.filter((state) => !reached.has(state))).toEqual([]);
});
