import { assert } from '../../../kernel/assert.ts';
import type { ActiveCase } from '../core/case.ts';
import {
  giveOpinion as decideOpinion,
  countersign as decideSignature,
} from '../core/chain/examination.ts';
import { bodySpokenFor } from '../core/chain/turn.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, callerOf, type Request } from './act-on-case.ts';

/** Records that one of the bodies that the review chain names has signed (会签). */
export function countersignCase(
  deps: CaseDeps,
  request: Request,
  given: Omit<Parameters<typeof decideSignature>[2], 'bodyId'>,
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'countersign',
    decide: (current, { act }) =>
      decideSignature(current, act, { ...given, bodyId: bodyOf(request, current) }),
  });
}

/** Records what a body that was asked thinks of the case (征求意见). */
export function giveOpinion(
  deps: CaseDeps,
  request: Request,
  given: Omit<Parameters<typeof decideOpinion>[2], 'bodyId'>,
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'giveOpinion',
    decide: (current, { act }) =>
      decideOpinion(current, act, { ...given, bodyId: bodyOf(request, current) }),
  });
}

function bodyOf({ actor }: Request, current: ActiveCase): number {
  const bodyId = bodySpokenFor(callerOf(actor), current);
  assert(bodyId !== undefined, 'whose turn it is speaks for a body that is asked');
  return bodyId;
}
