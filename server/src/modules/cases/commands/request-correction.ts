import { requestCorrection as decide } from '../core/acceptance.ts';
import type { Defect } from '../core/event.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Gives the one complete correction notice. */
export function requestCorrection(
  deps: CaseDeps,
  request: Request,
  defects: readonly Defect[],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'requestCorrection',
    decide: (current, { act, matter }) => decide(current, act, { defects, list: matter.materials }),
  });
}
