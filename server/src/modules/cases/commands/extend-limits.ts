import { refuse } from '../../../kernel/result.ts';
import { jointRefusal } from '../core/permissions.ts';
import { longestExtension } from '../core/procedures/procedure-law.ts';
import { extend as decide } from '../core/procedures/procedures.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, callerOf, type Request } from './act-on-case.ts';

/**
 * Extends the limits of a case, once, by the leader; of one that several bodies handle together, by the leader of
 * the government above them (第四十二条); by how many days, the list of the pinned version may say with its law.
 */
export function extendLimits(
  deps: CaseDeps,
  request: Request,
  given: { readonly days: number; readonly reason: string },
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'extend',
    decide: async (current, { act, matter }) => {
      const refusal = jointRefusal(callerOf(request.actor), matter.jointUnder);
      const longest = longestExtension(matter);
      return refusal ? refuse(refusal) : decide(current, act, { ...given, longest });
    },
  });
}
