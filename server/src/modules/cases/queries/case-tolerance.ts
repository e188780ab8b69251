import type {
  CasePromise,
  CaseTolerance,
  ToleranceRequest,
} from '@banshi/contract/tolerance-views';
import type { Case } from '../core/case.ts';
import type { CaseEvent } from '../core/event.ts';
import { promiseOf } from '../core/promise/evolve-promise.ts';
import { toleranceOf } from '../core/tolerance/evolve-tolerance.ts';
import { toleranceState } from '../core/tolerance/tolerance-state.ts';
import type { MatterMaterial } from '../deps.ts';

/** What follows after the acceptance, as the journal tells it; null where nothing was tolerated. */
export function describeTolerance(
  events: readonly CaseEvent[],
  materials: readonly MatterMaterial[],
): CaseTolerance | null {
  const tolerance = toleranceOf(events);
  const accepted = promisedIn(events);
  if (!tolerance || !accepted) return null;
  const { mode, deadline, due, grantsBefore, items } = tolerance;
  const { signedBy, byAgent } = accepted.promise;
  const nameOf = new Map(materials.map((one) => [one.orderNum, one.name]));
  return {
    mode,
    state: toleranceState(tolerance),
    deadline: deadline.kind,
    event: deadline.kind === 'EVENT_BASED' ? deadline.event : null,
    dueOn: due.on,
    grantsBefore,
    signedBy,
    byAgent,
    items: items.map(({ orderNum, state, arrivedOn }) => ({
      orderNum,
      materialName: nameOf.get(orderNum) ?? '',
      state,
      arrivedOn: arrivedOn ?? null,
    })),
  };
}

/** The acceptance that rests on a written promise. */
function promisedIn(events: readonly CaseEvent[]) {
  return events.find(
    (event) =>
      event.type === 'cases/accepted-tolerantly' || event.type === 'cases/accepted-on-promise',
  );
}

/** What rests on the word of the applicant, as the journal tells it; null where nothing does. */
export function describePromise(
  events: readonly CaseEvent[],
  materials: readonly MatterMaterial[],
): CasePromise | null {
  const promise = promiseOf(events);
  const accepted = promisedIn(events);
  if (!promise || !accepted) return null;
  const { scope, state, dueOn, orderNums } = promise;
  const names = materials.filter((one) => orderNums.includes(one.orderNum));
  return {
    scope,
    state,
    dueOn: dueOn ?? null,
    signedBy: accepted.promise.signedBy,
    materialNames: names.map((one) => one.name),
  };
}

/** What was asked of the leader beyond the list; null where nothing was, or the case has gone on. */
export function describeRequest(current: Case): ToleranceRequest | null {
  const asked = 'askedTolerance' in current ? current.askedTolerance : undefined;
  if (!asked) return null;
  const { orderNums, deadline, grantsBefore, reason, allowedBy } = asked;
  return {
    orderNums: [...orderNums],
    deadline: {
      kind: deadline.kind,
      on: deadline.kind === 'FIXED_DATE' ? deadline.on : null,
      days: deadline.kind === 'FIXED_DATE' ? null : deadline.days,
      event: deadline.kind === 'EVENT_BASED' ? deadline.event : null,
    },
    grantsBefore,
    reason,
    isAllowed: allowedBy !== undefined,
  };
}
