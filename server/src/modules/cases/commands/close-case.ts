import { roleStoodInFor } from '../core/chain/sealing.ts';
import { close } from '../core/decision.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, callerOf, type Request } from './act-on-case.ts';

/** Records the produced and sealed result: the case is finished. */
export function closeCase(
  deps: CaseDeps,
  request: Request,
  given: { readonly resultName: string; readonly resultNo: string },
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'close',
    decide: (current, { act }) => {
      const inPlaceOfRole = roleStoodInFor('close', callerOf(request.actor), current);
      return close(current, act, { ...given, ...(inPlaceOfRole ? { inPlaceOfRole } : {}) });
    },
  });
}
