import type { DeliveryMethod } from '@banshi/contract/case-words';
import { maskName } from '../../../kernel/masking.ts';
import { deliver } from '../core/decision.ts';
import type { CaseDeps } from '../deps.ts';
import { ownSignature } from '../queries/case-record.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/**
 * Records that the result was handed over; of the receiver's name the journal keeps the masked form. The applicant who
 * receives it himself is named by his case.
 */
export function deliverCase(
  deps: CaseDeps,
  request: Request,
  given: {
    readonly method: DeliveryMethod;
    readonly receiverName: string | null;
    readonly isApplicant?: boolean | undefined;
    readonly proof: string | null;
  },
): ReturnType<typeof actOnCase> {
  const { method, proof } = given;
  return actOnCase(deps, request, {
    action: 'deliver',
    decide: async ({ id }, { act }) => {
      const name = given.isApplicant ? await ownSignature(deps.db, id) : given.receiverName;
      const receiverName = maskName(name?.trim() ?? '');
      return deliver(act, { method, receiverName, ...(proof === null ? {} : { proof }) });
    },
  });
}
