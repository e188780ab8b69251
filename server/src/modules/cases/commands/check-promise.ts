import { checkPromise as check, revokeDecision as revoke } from '../core/promise/promise.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records what a check of the promise found. */
export function checkPromise(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof check>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'checkPromise',
    decide: (current, { act }) => check(current, act, given),
  });
}

/** Revokes what was granted on a false promise. */
export function revokeDecision(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof revoke>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'revokeDecision',
    decide: (current, { act }) => revoke(current, act, given),
  });
}
