import { refuse } from '../../../kernel/result.ts';
import {
  holdHearing as decideMinutes,
  setHearing as decideNotice,
  offerHearing as decideOffer,
  orderHearing as decideOrder,
  askHearing as decideRequest,
  dropHearing as decideWaiver,
  type HearingPlan,
} from '../core/procedures/hearing.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records that the right to a hearing was told (第四十七条). */
export function offerHearing(deps: CaseDeps, request: Request): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'offerHearing',
    decide: (current, { act }) => decideOffer(current, act),
  });
}

/** Records that a hearing was asked for; the limits stand still (第四十五条、第四十七条). */
export function askHearing(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideRequest>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'askHearing',
    decide: (current, { act }) => decideRequest(current, act, given),
  });
}

/** Orders a hearing of the authority's own motion; the limits stand still (第四十六条). */
export function orderHearing(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideOrder>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'orderHearing',
    decide: (current, { act }) => decideOrder(current, act, given),
  });
}

/** Records that the request for the hearing was dropped; the limits run on. */
export function dropHearing(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideWaiver>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'dropHearing',
    decide: (current, { act }) => decideWaiver(current, act, given),
  });
}

/** Sets time, place and host of the hearing, seven days before it (第四十八条). */
export function setHearing(
  deps: CaseDeps,
  request: Request,
  plan: HearingPlan,
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'setHearing',
    decide: async (current, { act }) => {
      const names = await deps.staffNames([plan.hostId]);
      if (!names.has(plan.hostId)) {
        return refuse({ code: 'cases/staff-unknown', staffId: plan.hostId });
      }
      return decideNotice(current, act, plan);
    },
  });
}

/** Records the signed minutes; the limits run on (第四十八条). */
export function holdHearing(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideMinutes>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'holdHearing',
    decide: (current, { act }) => decideMinutes(current, act, given),
  });
}
