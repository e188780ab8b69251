import { judgeContribution, submitContribution } from '@banshi/contract/hall-contributions';
import { type Actor, holds, holdsAnywhere } from '../identity/index.ts';
import type { Contributor } from './core/contribution.ts';

/** How a person stands to the contributions of a body. */
export function contributorOf(actor: Actor, organisationId: number): Contributor {
  return {
    staffId: actor.staffId,
    isReporter: holds(actor, submitContribution.access, organisationId),
    isEditor: holdsAnywhere(actor, judgeContribution.access),
  };
}
