import {
  declineVoid as decideRefusal,
  proposeVoid as decideRequest,
  voidCase as decideVoid,
} from '../core/endings.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Asks that an entry error be voided. */
export function proposeVoid(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideRequest>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'proposeVoid',
    decide: (current, { act }) => decideRequest(current, act, given),
  });
}

/** Voids an entry error that another person reported (作废). */
export function voidCase(deps: CaseDeps, request: Request): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'voidCase',
    decide: (current, { act }) => decideVoid(current, act),
  });
}

/** Declines to void it: the case goes on as before. */
export function declineVoid(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideRefusal>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'declineVoid',
    decide: (current, { act }) => decideRefusal(current, act, given),
  });
}
