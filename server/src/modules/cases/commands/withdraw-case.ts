import { withdraw as decide } from '../core/endings.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records the applicant's withdrawal. */
export function withdrawCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'withdraw',
    decide: (_current, { act }) => decide(act, given),
  });
}
