import type { CaseDesk } from '@banshi/contract/case-desk';
import { ok, type Result } from '../../../kernel/result.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { describeDesk } from '../queries/case-desk.ts';
import { findOpenCase } from '../readable-case.ts';
import { dropFollower, noteFollower } from '../store/desk-store.ts';
import { callerOf } from './act-on-case.ts';
import type { DeskRequest } from './claim-case.ts';

/** Notes whether this person follows the case from now on. */
export async function followCase(
  deps: CaseDeps,
  { actor, caseId, follows }: DeskRequest & { readonly follows: boolean },
): Promise<Result<CaseDesk, CaseRefusal>> {
  const found = await findOpenCase(deps, actor, caseId);
  if (!found.ok) return found;
  const by = actor.staffId;
  await (follows
    ? noteFollower(deps.db, { caseId, by, at: deps.now() })
    : dropFollower(deps.db, caseId, by));
  return ok(await describeDesk(deps, callerOf(actor), found.value));
}
