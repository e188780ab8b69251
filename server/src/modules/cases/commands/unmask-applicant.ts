import type { ReplyOf } from '@banshi/contract/endpoint';
import type { unmaskApplicant as operation } from '@banshi/contract/privacy';
import type { Result } from '../../../kernel/result.ts';
import { unmaskingRefusal } from '../core/permissions.ts';
import { OPEN_MINUTES, unmask } from '../core/privacy/unmasking.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import { refusalOfLook } from '../counted-look.ts';
import type { CaseDeps } from '../deps.ts';
import { refusalOfProtected } from '../protected-look.ts';
import { actBetweenSteps, type BetweenRequest } from './act-between-steps.ts';

/** Opens the applicant's numbers to this person for a while, and keeps why. */
export function unmaskApplicant(
  deps: CaseDeps,
  { reason, ...request }: BetweenRequest & { readonly reason: string },
): Promise<Result<ReplyOf<typeof operation>, CaseRefusal>> {
  return actBetweenSteps(deps, request, {
    refusal: unmaskingRefusal,
    claims: [],
    decide: ({ at, by, current }) =>
      unmask(
        { at, by, caseVersion: current.version },
        { type: 'cases/applicant-unmasked' },
        reason,
      ),
    admits: async () =>
      (await refusalOfProtected(deps, request.actor, request.caseId)) ??
      refusalOfLook(deps, request.actor, 'mask'),
    answer: () => ({ openMinutes: OPEN_MINUTES }),
  });
}
