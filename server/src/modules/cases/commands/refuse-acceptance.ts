import { refuseAcceptance as decide, refuseForFraud as decideFraud } from '../core/acceptance.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Refuses acceptance for lack of competence and names the competent body. */
export function refuseAcceptance(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'refuseAcceptance',
    decide: (_current, { act }) => decide(act, given),
  });
}

/** Refuses acceptance since facts were withheld or materials are false (第七十八条). */
export function refuseForFraud(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideFraud>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'refuseForFraud',
    decide: (_current, { act }) => decideFraud(act, given),
  });
}
