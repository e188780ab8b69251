import type { MaterialStep } from '@banshi/contract/materials';
import type { Result } from '../../../kernel/result.ts';
import type { Handed } from '../core/materials/handed.ts';
import { handIn, materialRefusal } from '../core/materials/material-acts.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { findClaims } from '../queries/uploads.ts';
import { actOnMaterial, type MaterialRequest } from './act-between-steps.ts';
import { callerOf } from './act-on-case.ts';

/** Takes a material in, for the first time or anew. */
export async function handInMaterial(
  deps: CaseDeps,
  request: MaterialRequest,
  handed: Omit<Handed, 'orderNum'>,
): Promise<Result<MaterialStep, CaseRefusal>> {
  const whole = { ...handed, orderNum: request.orderNum };
  const { actor, caseId } = request;
  const claims = await findClaims(deps.db, [whole], { by: actor.staffId, caseId });
  if (!claims.ok) return claims;
  return actOnMaterial(deps, request, {
    refusal: (caller, current) => materialRefusal('handIn', caller, current),
    claims: claims.value,
    decide: (situation) => {
      const { departmentId } = situation.current;
      return handIn(situation, whole, callerOf(actor).holds(['FRONT_CLERK'], departmentId));
    },
  });
}
