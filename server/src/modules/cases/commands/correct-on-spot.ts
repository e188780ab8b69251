import { correctOnSpot as decide } from '../core/acceptance.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records what was put right on the spot (第三十二条第一款第三项). */
export function correctOnSpot(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'correctOnSpot',
    decide: (_current, { act }) => decide(act, given),
  });
}
