import { CASE_LEADERS } from '@banshi/contract/roles';
import type { InboxFilter, Phrasebook } from '@banshi/contract/workplace';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { phraseList } from '../core/phrase-list.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { readPhrasebook } from '../queries/workplace.ts';
import { replaceBodyPhrases, replaceFilters, replaceOwnPhrases } from '../store/workplace-store.ts';

/** Sets the parts of the inbox that this person comes back to. */
export function setInboxFilters(
  { db }: CaseDeps,
  { staffId }: Actor,
  filters: InboxFilter[],
): Promise<Result<{ filters: InboxFilter[] }, never>> {
  return transact(db, async (tx) => {
    await replaceFilters(tx, staffId, filters);
    return ok({ filters });
  });
}

/** Sets what this person says in opinions so often that it need not be typed. */
export async function setOwnPhrases(
  deps: CaseDeps,
  actor: Actor,
  given: readonly string[],
): Promise<Result<Phrasebook, never>> {
  await transact(deps.db, async (tx) => {
    await replaceOwnPhrases(tx, actor.staffId, phraseList(given));
    return ok(undefined);
  });
  return ok(await readPhrasebook(deps, actor));
}

/** Sets what is said in the body in which this person works, if he leads it. */
export async function setBodyPhrases(
  deps: CaseDeps,
  actor: Actor,
  given: { readonly kind: 'opinion' | 'defect'; readonly phrases: readonly string[] },
): Promise<Result<Phrasebook, Extract<CaseRefusal, { code: 'cases/other-organisation' }>>> {
  const { organisationId } = actor;
  if (!holds(actor, CASE_LEADERS, organisationId)) {
    return refuse({ code: 'cases/other-organisation', departmentId: organisationId });
  }
  await transact(deps.db, async (tx) => {
    const { kind, phrases } = given;
    await replaceBodyPhrases(tx, { organisationId, kind }, phraseList(phrases));
    return ok(undefined);
  });
  return ok(await readPhrasebook(deps, actor));
}
