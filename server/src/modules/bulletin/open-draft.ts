import type { BulletinDraft } from '@banshi/contract/bulletin';
import { ok, type Result } from '../../kernel/result.ts';
import { transact } from '../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import type { Draft, DraftId } from './core/draft.ts';
import type { StoryEntry } from './core/draft-story.ts';
import type { BulletinDeps } from './deps.ts';
import { shownDraft } from './draft-step.ts';
import { insertDraft } from './store/draft-store.ts';

/** Stores a draft that nobody has seen before, and shows it to whoever asked for it. */
export async function openDraft(
  deps: BulletinDeps,
  given: {
    readonly actor: Actor;
    readonly file: BulletinFile;
    /** The issue that it is the erratum of. */
    readonly corrects: DraftId | null;
    readonly idempotency: IdempotencyKey;
  },
): Promise<Result<BulletinDraft, never>> {
  const { actor, file, corrects, idempotency } = given;
  const [at, by] = [deps.now(), actor.staffId];
  const draft: Draft = {
    draftId: deps.newId() as DraftId,
    ...{ version: 1, state: 'DRAFTING', file, corrects, plan: null },
    ...{ updatedAt: at, updatedBy: by },
  };
  const story: readonly StoryEntry[] = [{ version: 1, act: 'COMPILE', at, by, reason: null }];
  const reply = await shownDraft(deps, { draft, story }, actor);
  return transact(deps.db, async (tx) => {
    await insertDraft(tx, draft);
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}
