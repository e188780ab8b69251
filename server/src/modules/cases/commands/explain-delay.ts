import { explainDelay as decide } from '../core/clocks/over-limit.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Tells the public why a case is over its limit; the leader or the chief representative answers for it. */
export function explainDelay(
  deps: CaseDeps,
  request: Request,
  given: { readonly reason: string },
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'explainDelay',
    decide: (current, { act }) => decide(current, act, given),
  });
}
