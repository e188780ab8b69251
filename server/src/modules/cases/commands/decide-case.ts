import { decideAtOnce as atOnce, grant, refuseApplication } from '../core/decision.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Grants the application. */
export function grantCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof grant>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'grant',
    decide: (current, { act }) => grant(current, act, given),
  });
}

/** Refuses the application, with reasons and remedies. */
export function refuseCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof refuseApplication>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'refuse',
    decide: (current, { act }) => refuseApplication(current, act, given),
  });
}

/** Decides an instant matter on the spot (第三十四条第二款). */
export function decideAtOnce(
  deps: CaseDeps,
  request: Request,
  { opinion }: { readonly opinion: string },
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'decideAtOnce',
    decide: (_current, { act, matter: { projectType } }) => atOnce(act, { opinion, projectType }),
  });
}
