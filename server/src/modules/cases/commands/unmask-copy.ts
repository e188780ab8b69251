import type { MaterialStep } from '@banshi/contract/materials';
import { type Result, refuse } from '../../../kernel/result.ts';
import { unmaskingRefusal } from '../core/permissions.ts';
import { unmask } from '../core/privacy/unmasking.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import { refusalOfLook } from '../counted-look.ts';
import type { CaseDeps } from '../deps.ts';
import { refusalOfProtected } from '../protected-look.ts';
import { findCopy } from '../queries/identity-copy.ts';
import { actOnMaterial, type MaterialRequest } from './act-between-steps.ts';

/** A request to see the original of an identity copy. */
export interface UnmaskRequest extends Omit<MaterialRequest, 'orderNum'> {
  readonly fileId: string;
  readonly reason: string;
}

/** Opens the original of an identity copy to this person for a while, and keeps why. */
export async function unmaskCopy(
  deps: CaseDeps,
  { fileId, reason, ...request }: UnmaskRequest,
): Promise<Result<MaterialStep, CaseRefusal>> {
  const { actor, caseId } = request;
  const found = await findCopy(deps, actor, { caseId, fileId });
  if (!found.ok) return found;
  if (!found.value.identity) return refuse({ code: 'cases/copy-open' });
  const { orderNum } = found.value.identity;
  return actOnMaterial(
    deps,
    { ...request, orderNum },
    {
      refusal: unmaskingRefusal,
      claims: [],
      decide: ({ at, by, current }) =>
        unmask(
          { at, by, caseVersion: current.version },
          { type: 'cases/copy-unmasked', orderNum, fileId },
          reason,
        ),
      admits: async () =>
        (await refusalOfProtected(deps, actor, caseId)) ?? refusalOfLook(deps, actor, 'mask'),
    },
  );
}
