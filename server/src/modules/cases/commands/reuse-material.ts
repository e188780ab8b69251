import type { MaterialStep } from '@banshi/contract/materials';
import { localDateOf } from '../../../kernel/local-date.ts';
import { type Result, refuse } from '../../../kernel/result.ts';
import { acceptanceOf } from '../core/case.ts';
import type { Handed } from '../core/materials/handed.ts';
import { handIn, materialRefusal } from '../core/materials/material-acts.ts';
import { mayRead } from '../core/permissions.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { findCase } from '../queries/find-case.ts';
import { gatherHanded } from '../queries/gather-handed.ts';
import { actOnMaterial, type MaterialRequest } from './act-between-steps.ts';
import { callerOf } from './act-on-case.ts';

/** Takes over what the centre holds of the applicant already, so that he is not asked again. */
export async function reuseMaterial(
  deps: CaseDeps,
  request: MaterialRequest,
  from: NonNullable<Handed['from']>,
): Promise<Result<MaterialStep, CaseRefusal>> {
  const { actor, caseId, orderNum } = request;
  const current = await findCase(deps.db, caseId);
  if (!current || !mayRead(callerOf(actor), current)) return refuse({ code: 'cases/not-found' });
  const version = current.origin === 'counter' ? acceptanceOf(current)?.matterVersion : undefined;
  const matter = await deps.matter(current.matterId, version);
  const gathered = await gatherHanded(
    deps.db,
    [{ orderNum, form: 'electronic', fileIds: [], from }],
    {
      by: actor.staffId,
      caseId,
      applicantId: current.applicantId,
      list: matter?.materials ?? [],
      today: localDateOf(deps.now()),
    },
  );
  if (!gathered.ok) return gathered;
  const [handed] = gathered.value.materials;
  if (!handed) return refuse({ code: 'cases/reuse-not-held', orderNum });
  return actOnMaterial(deps, request, {
    refusal: (caller, current) => materialRefusal('handIn', caller, current),
    claims: gathered.value.claims,
    decide: (situation) => handIn(situation, handed, true),
  });
}
