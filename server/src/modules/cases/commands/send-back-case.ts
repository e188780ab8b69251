import { sendBack as decide } from '../core/chain/examination.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Gives the case back along its review chain. */
export function sendBackCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'sendBack',
    decide: (current, { act }) => decide(current, act, given),
  });
}
