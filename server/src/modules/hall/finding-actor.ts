import { answerHallFinding, settleHallFinding } from '@banshi/contract/hall-inspection';
import { type Actor, holds, holdsAnywhere } from '../identity/index.ts';
import type { FindingActor } from './core/finding-acts.ts';

/** How a person stands to what was found at a window of a body, or at a place. */
export function findingActor(actor: Actor, organisationId: number | null): FindingActor {
  return {
    staffId: actor.staffId,
    isInspector: holdsAnywhere(actor, settleHallFinding.access),
    isHead: organisationId !== null && holds(actor, answerHallFinding.access, organisationId),
  };
}
