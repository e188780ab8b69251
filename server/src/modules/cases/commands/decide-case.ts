import { grant, refuseApplication } from '../core/decision.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Grants the application. */
export function grantCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof grant>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'grant',
    decide: (_current, { act }) => grant(act, given),
  });
}

/** Refuses the application, with reasons and remedies. */
export function refuseCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof refuseApplication>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'refuse',
    decide: (_current, { act }) => refuseApplication(act, given),
  });
}
