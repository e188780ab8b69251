import {
  endToleranceEvent as end,
  extendTolerance as extend,
  repairCredit as repair,
  reviewTolerance as review,
} from '../core/tolerance/tolerance-acts.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Gives more working days to supply, for force majeure. */
export function extendTolerance(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof extend>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'extendTolerance',
    decide: (current, { act }) => extend(current, act, given),
  });
}

/** Notes that the event which a deadline waits for goes on. */
export function reviewTolerance(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof review>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'reviewTolerance',
    decide: (current, { act }) => review(current, act, given),
  });
}

/** Notes that the event has ended: the days to supply run. */
export function endToleranceEvent(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof end>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'endToleranceEvent',
    decide: (current, { act }) => end(current, act, given),
  });
}

/** Notes that a broken promise has been made good. */
export function repairCredit(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof repair>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'repairCredit',
    decide: (current, { act }) => repair(current, act, given),
  });
}
