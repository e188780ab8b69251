import { sendBack as decide } from '../core/decision.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Gives the case back to the handler. */
export function sendBackCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decide>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'sendBack',
    decide: (_current, { act }) => decide(act, given),
  });
}
