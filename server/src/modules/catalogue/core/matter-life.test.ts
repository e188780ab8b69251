import { MATTER_ACTIONS, MATTER_STATES } from '@banshi/contract/catalogue-words';
import { expect, test } from 'vitest';
import { allowedActions, mayStartFrom, refusalOf, stateAfter } from './matter-life.ts';

const everyone = () => true;
const nobody = () => false;

test('the table reads so', () => {
  const table = MATTER_STATES.map((state) => [
    state,
    ...MATTER_ACTIONS.filter((action) => mayStartFrom(action, state)).map(
      (action) => `${action} → ${stateAfter(action, state)}`,
    ),
  ]);
  expect(table).toEqual([
    ['DRAFT', 'saveDraft → DRAFT', 'publish → PUBLISHED', 'cancel → CANCELLED'],
    [
      'PUBLISHED',
      'saveDraft → PUBLISHED',
      'publish → PUBLISHED',
      'suspend → SUSPENDED',
      'cancel → CANCELLED',
    ],
    [
      'SUSPENDED',
      'saveDraft → SUSPENDED',
      'publish → PUBLISHED',
      'resume → PUBLISHED',
      'cancel → CANCELLED',
    ],
    ['CANCELLED'],
  ]);
});

test('an editor of another department is refused, whatever the state', () => {
  for (const action of MATTER_ACTIONS) {
    for (const state of MATTER_STATES) {
      expect(refusalOf(nobody, action, { departmentId: 7, state })).toEqual({
        code: 'catalogue/other-organisation',
        departmentId: 7,
      });
    }
  }
});

test('an editor may write and a publisher may publish, not the other way round', () => {
  const matter = { departmentId: 7, state: 'PUBLISHED', hasDraft: true } as const;
  const as = (role: string) => (roles: readonly string[], id: number) =>
    roles.includes(role) && id === 7;
  expect(allowedActions(as('MATTER_EDITOR'), matter)).toEqual(['saveDraft']);
  expect(allowedActions(as('MATTER_PUBLISHER'), matter)).toEqual(['publish', 'suspend', 'cancel']);
});

test('there is nothing to publish without a draft', () => {
  const matter = { departmentId: 7, state: 'PUBLISHED', hasDraft: false } as const;
  expect(allowedActions(everyone, matter)).toEqual(['saveDraft', 'suspend', 'cancel']);
});
