import { verify as decide } from '../core/chain/examination.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records the verifier's opinion. */
export function verifyCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'verify',
    decide: (current, { act }) => decide(current, act, given),
  });
}
