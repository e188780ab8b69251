import { declareNotRequired as decide } from '../core/acceptance.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Tells the applicant that no licence is needed. */
export function declareNotRequired(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'declareNotRequired',
    decide: (_current, { act }) => decide(act, given),
  });
}
