import { DELEGATION_ACTIONS } from '@banshi/contract/delegation-words';
import { expect, test } from 'vitest';
import { aDelegation } from './a-delegation.test-support.ts';
import { delegationActionsOf, lifeRefusal } from './delegation-life.ts';

const publisher = {
  staffId: 'publisher',
  holds: (roles: readonly string[], body: number) => body === 1 && roles[0] === 'MATTER_PUBLISHER',
};
const actionsIn = (state: 'DRAFT' | 'SIGNED' | 'HANDED_OVER' | 'ACTIVE' | 'SUSPENDED') =>
  delegationActionsOf({ found: aDelegation({ state }), state, caller: publisher });

test('a delegation goes its way step by step, and its giver may take it back', () => {
  expect(actionsIn('DRAFT')).toEqual(['sign']);
  expect(actionsIn('SIGNED')).toEqual(['announce', 'handOver', 'recover']);
  expect(actionsIn('HANDED_OVER')).toEqual(['announce', 'activate', 'recover']);
  expect(actionsIn('ACTIVE')).toEqual(['suspend', 'recover']);
  expect(actionsIn('SUSPENDED')).toEqual(['resume', 'recover']);
  const found = aDelegation();
  for (const state of ['RECOVERED', 'EXPIRED'] as const) {
    expect(delegationActionsOf({ found, state, caller: publisher })).toEqual([]);
  }
});

test('it is signed by somebody else than who wrote it, and acted on as it was read', () => {
  const found = aDelegation({ state: 'DRAFT', editors: ['publisher'] });
  const attempt = { found, state: 'DRAFT', caller: publisher } as const;
  expect(lifeRefusal('sign', attempt)?.code).toBe('delegations/same-person');
  expect(lifeRefusal('sign', { ...attempt, revision: 4 })?.code).toBe('delegations/stale');
  expect(lifeRefusal('save', attempt)?.code).toBe('delegations/of-others');
  expect(lifeRefusal('suspend', attempt)?.code).toBe('delegations/wrong-state');
  const nothing = { found: undefined, state: undefined, caller: publisher };
  const codes = DELEGATION_ACTIONS.map((action) => lifeRefusal(action, nothing)?.code);
  expect(new Set(codes)).toEqual(new Set(['delegations/unknown']));
});
