import { refuse } from '../../../kernel/result.ts';
import { holds } from '../../identity/index.ts';
import { transitionOf } from '../core/lifecycle.ts';
import { extend as decide } from '../core/procedures.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/**
 * Extends the limits of a case, once, by the leader; of one that several bodies handle together, by the leader of
 * the government above them (第四十二条).
 */
export function extendLimits(
  deps: CaseDeps,
  request: Request,
  given: { readonly days: number; readonly reason: string },
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'extend',
    decide: async (current, { act, matter: { isJoint, departmentId } }) => {
      const refusal = isJoint && (await leaderRefusal(deps, request, departmentId));
      return refusal ? refuse(refusal) : decide(current, act, { ...given, isJoint });
    },
  });
}

async function leaderRefusal(
  { organisations }: CaseDeps,
  { actor }: Request,
  departmentId: number,
): Promise<CaseRefusal | undefined> {
  const { byId } = await organisations();
  const above = byId.get(byId.get(departmentId)?.parentId ?? departmentId);
  if (!above || holds(actor, transitionOf('extend').by, above.id)) return undefined;
  return { code: 'cases/joint-leader', body: above.name };
}
