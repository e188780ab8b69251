import { review as decide } from '../core/examination.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records the handler's opinion and proposal. */
export function reviewCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'review',
    decide: (current, { act }) => decide(current, act, given),
  });
}
