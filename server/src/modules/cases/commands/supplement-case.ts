import { supplement } from '../core/correction.ts';
import type { Handed } from '../core/materials/handed.ts';
import type { CaseDeps } from '../deps.ts';
import { findClaims } from '../queries/uploads.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Takes in what the applicant supplies after a notice. */
export async function supplementCase(
  deps: CaseDeps,
  request: Request,
  materials: readonly Handed[],
): ReturnType<typeof actOnCase> {
  const claims = await findClaims(deps.db, materials, {
    by: request.actor.staffId,
    caseId: request.caseId,
  });
  if (!claims.ok) return claims;
  return actOnCase(
    deps,
    { ...request, claims: claims.value },
    {
      action: 'supplement',
      decide: (_current, { act, matter }) => supplement(act, { materials, list: matter.materials }),
    },
  );
}
