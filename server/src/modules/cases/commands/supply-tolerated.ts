import {
  examineTolerated as examine,
  supplyTolerated as supply,
  type ToleratedFinding,
  type ToleratedSupply,
} from '../core/tolerance/tolerance-acts.ts';
import type { CaseDeps } from '../deps.ts';
import { findClaims } from '../queries/uploads.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Takes in materials that were tolerated; the day of their arrival counts. */
export async function supplyTolerated(
  deps: CaseDeps,
  request: Request,
  given: ToleratedSupply,
): ReturnType<typeof actOnCase> {
  const { caseId, actor } = request;
  const claims = await findClaims(deps.db, given.materials, { by: actor.staffId, caseId });
  if (!claims.ok) return claims;
  return actOnCase(
    deps,
    { ...request, claims: claims.value },
    {
      action: 'supplyTolerated',
      decide: (current, { act, matter }) =>
        supply(current, act, { ...given, list: matter.materials }),
    },
  );
}

/** Verifies a supplied material, or opens it again. */
export function examineTolerated(
  deps: CaseDeps,
  request: Request,
  finding: ToleratedFinding,
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'examineTolerated',
    decide: (current, { act }) => examine(current, act, finding),
  });
}
