import type { ReplyOf } from '@banshi/contract/endpoint';
import type { protectApplicant as operation } from '@banshi/contract/privacy';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { isBlank } from '../core/acceptance.ts';
import { protectionRefusal } from '../core/permissions.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { readProtectedRow } from '../queries/special-protection.ts';
import { actBetweenSteps, type BetweenRequest } from './act-between-steps.ts';

/** A decision about the data of the applicant. */
export interface ProtectRequest extends BetweenRequest {
  readonly isProtected: boolean;
  readonly reason: string;
}

/** Marks the applicant as specially protected in every case of his, or takes the mark off; keeps why. */
export function protectApplicant(
  deps: CaseDeps,
  { isProtected, reason, ...request }: ProtectRequest,
): Promise<Result<ReplyOf<typeof operation>, CaseRefusal>> {
  return actBetweenSteps(deps, request, {
    refusal: protectionRefusal,
    claims: [],
    decide: ({ at, by, current }) =>
      isBlank(reason)
        ? refuse({ code: 'cases/reason-missing', field: 'reason' })
        : ok({
            type: 'cases/applicant-protected',
            ...{ at, by, caseVersion: current.version, isProtected, reason },
          }),
    admits: async () => {
      const row = await readProtectedRow(deps.db, request.caseId);
      return row?.applicant_kind === 'person'
        ? undefined
        : refuse({ code: 'cases/protects-persons' });
    },
    answer: () => ({ isProtected }),
  });
}
