import { close } from '../core/decision.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records the produced result: the case is finished. */
export function closeCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof close>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'close',
    decide: (current, { act }) => close(current, act, given),
  });
}
