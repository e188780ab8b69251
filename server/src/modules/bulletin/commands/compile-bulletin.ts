import type { BulletinDraft } from '@banshi/contract/bulletin';
import { ok, type Result } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { PeriodRefusal } from '../../statistics/index.ts';
import { compileWeek } from '../compile-week.ts';
import type { Draft, DraftId } from '../core/draft.ts';
import type { StoryEntry } from '../core/draft-story.ts';
import type { BulletinDeps } from '../deps.ts';
import { shownDraft } from '../draft-step.ts';
import { type IssueTooLong, parseIssuePeriod } from '../issue-period.ts';
import { insertDraft } from '../store/draft-store.ts';

/** A request to compile a draft for the week from `from` to `to`. */
export interface Compilation {
  readonly actor: Actor;
  readonly from: string;
  readonly to: string;
  readonly idempotency: IdempotencyKey;
}

/** Compiles and stores a draft whose figures are live. */
export async function compileBulletin(
  deps: BulletinDeps,
  { actor, from, to, idempotency }: Compilation,
): Promise<Result<BulletinDraft, PeriodRefusal | IssueTooLong>> {
  const period = parseIssuePeriod({ from, to });
  if (!period.ok) return period;
  const draft: Draft = {
    draftId: deps.newId() as DraftId,
    version: 1,
    state: 'DRAFTING',
    file: await compileWeek(deps.db, period.value),
    updatedAt: deps.now(),
    updatedBy: actor.staffId,
  };
  const { updatedAt: at, updatedBy: by } = draft;
  const story: readonly StoryEntry[] = [{ version: 1, act: 'COMPILE', at, by, reason: null }];
  const reply = await shownDraft(deps, { draft, story }, actor);
  return transact(deps.db, async (tx) => {
    await insertDraft(tx, draft);
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}
