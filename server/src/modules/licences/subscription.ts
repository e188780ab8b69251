import type { Subscription } from '../../platform/outbox.ts';
import type { Happening } from '../cases/index.ts';
import { hearCase, LICENCE_TOPICS } from './commands/hear-case.ts';
import type { LicenceDeps } from './deps.ts';

/** What is decided in a case changes the licences that hang on it, as soon as the outbox tells of it. */
export function licenceSubscription(deps: LicenceDeps): Subscription {
  return {
    subscriber: 'licences',
    topics: LICENCE_TOPICS,
    // Cases tell of their steps in this shape and no other.
    hear: (tx, { facts }) => hearCase(deps, tx, facts as Happening),
  };
}
