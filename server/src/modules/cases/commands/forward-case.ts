import { forward as decide } from '../core/endings.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Hands the case to the body that decides it (转报). */
export function forwardCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'forward',
    decide: (_current, { act }) => decide(act, given),
  });
}
