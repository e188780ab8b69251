import { terminate as decide } from '../core/endings.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Ends a case without a decision (终止). */
export function terminateCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'terminate',
    decide: (current, { act }) => decide(current, act, given),
  });
}
