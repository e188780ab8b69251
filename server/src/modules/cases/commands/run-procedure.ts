import type { RunningProcedure } from '@banshi/contract/catalogue-words';
import { stoppingLaw } from '../core/procedures/procedure-law.ts';
import type { ProcedurePlan } from '../core/procedures/procedure-plan.ts';
import {
  beginProcedure as decideBeginning,
  endProcedure as decideEnd,
} from '../core/procedures/procedures.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/**
 * Begins a procedure in which the statutory limit runs on; the promise stands still where the list of the
 * pinned version names the procedure. What that list lets stop the limit of the law is refused here: it is asked for.
 */
export function beginProcedure(
  deps: CaseDeps,
  request: Request,
  plan: ProcedurePlan & { readonly kind: RunningProcedure },
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'beginProcedure',
    decide: (current, { act, matter }) => {
      const { specialProcedures: listed } = matter;
      const stopsPromise = listed.some((one) => one.kind === plan.kind);
      const byLaw = stoppingLaw(listed, plan.kind);
      return decideBeginning(current, act, { ...plan, stopsPromise, byLaw });
    },
  });
}

/** Ends such a procedure with its result. */
export function endProcedure(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideEnd>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'endProcedure',
    decide: (current, { act }) => decideEnd(current, act, given),
  });
}
