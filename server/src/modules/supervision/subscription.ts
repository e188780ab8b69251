import type { Subscription } from '../../platform/outbox.ts';
import { CASE_TRANSITIONS, type Happening } from '../cases/index.ts';
import { superviseCase } from './commands/supervise-case.ts';
import type { SupervisionDeps } from './deps.ts';

/** Under this name what happens to cases waits for supervision. */
export const SUPERVISION = 'supervision';

/** Each step of a case is looked at as soon as the outbox tells of it. */
export function supervisionSubscription(deps: SupervisionDeps): Subscription {
  return {
    subscriber: SUPERVISION,
    topics: new Set(CASE_TRANSITIONS.map(({ event }) => event)),
    // Cases tell of their steps in this shape and no other.
    hear: (tx, { facts }) => superviseCase(deps, tx, (facts as Happening).caseId),
  };
}
