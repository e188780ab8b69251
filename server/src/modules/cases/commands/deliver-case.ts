import type { DeliveryMethod } from '@banshi/contract/case-words';
import { maskName } from '../../../kernel/masking.ts';
import { deliver } from '../core/decision.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records that the result was handed over; of the receiver's name the journal keeps the masked form. */
export function deliverCase(
  deps: CaseDeps,
  request: Request,
  given: {
    readonly method: DeliveryMethod;
    readonly receiverName: string;
    readonly proof: string | null;
  },
): ReturnType<typeof actOnCase> {
  const { method, proof } = given;
  const receiverName = maskName(given.receiverName.trim());
  return actOnCase(deps, request, {
    action: 'deliver',
    decide: (_current, { act }) =>
      deliver(act, { method, receiverName, ...(proof === null ? {} : { proof }) }),
  });
}
