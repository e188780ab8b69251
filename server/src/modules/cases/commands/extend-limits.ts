import { extend as decide } from '../core/procedures.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Extends the limits of a case, once, by the leader (第四十二条). */
export function extendLimits(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'extend',
    decide: (current, { act }) => decide(current, act, given),
  });
}
