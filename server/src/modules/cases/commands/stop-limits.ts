import { stoppingLaw } from '../core/procedures/procedure-law.ts';
import {
  declineProcedure as decideRefusal,
  askProcedure as decideRequest,
  resume as decideResumption,
  suspend as decideStop,
} from '../core/procedures/procedures.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/**
 * Asks for a special procedure whose time is kept out of the limit (第四十五条), or for another for which the list of the
 * pinned version names the law that does so.
 */
export function askProcedure(
  deps: CaseDeps,
  request: Request,
  given: Omit<Parameters<typeof decideRequest>[2], 'byLaw'>,
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'askProcedure',
    decide: (current, { act, matter }) => {
      const byLaw = stoppingLaw(matter.specialProcedures, given.kind);
      return decideRequest(current, act, { ...given, ...(byLaw ? { byLaw } : {}) });
    },
  });
}

/** Agrees to the special procedure that was asked for; the limits stand still. */
export function suspendCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideStop>[2] = {},
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'suspend',
    decide: (current, { act }) => decideStop(current, act, given),
  });
}

/** Declines the special procedure that was asked for. */
export function declineProcedure(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideRefusal>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'declineProcedure',
    decide: (current, { act }) => decideRefusal(current, act, given),
  });
}

/** Ends the special procedure; the limits run on. */
export function resumeCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideResumption>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'resume',
    decide: (current, { act }) => decideResumption(current, act, given),
  });
}
