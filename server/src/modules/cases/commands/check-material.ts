import type { MaterialStep } from '@banshi/contract/materials';
import type { Result } from '../../../kernel/result.ts';
import { check, materialRefusal } from '../core/materials/material-acts.ts';
import type { Finding } from '../core/materials/material-event.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnMaterial, type MaterialRequest } from './act-between-steps.ts';

/** Records what an examiner found of a material. */
export function checkMaterial(
  deps: CaseDeps,
  request: MaterialRequest,
  finding: Finding & { readonly handing: number },
): Promise<Result<MaterialStep, CaseRefusal>> {
  return actOnMaterial(deps, request, {
    refusal: (caller, current) => materialRefusal('check', caller, current),
    claims: [],
    decide: (situation, materials) =>
      check(situation, materials, { orderNum: request.orderNum, ...finding }),
  });
}
