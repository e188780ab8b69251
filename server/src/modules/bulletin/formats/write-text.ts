import type { BulletinDraft } from '@banshi/contract/bulletin';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { keepAnswer } from '../../../platform/http/index.ts';
import type { BulletinFile } from '../core/bulletin-file.ts';
import type { BulletinDeps } from '../deps.ts';
import {
  type AskedStep,
  afterStep,
  type FoundStep,
  type StepBar,
  shownDraft,
} from '../draft-step.ts';
import { overtaken } from '../stale-draft.ts';
import { updateDraft } from '../store/draft-store.ts';

/** The acts that change the text. */
export type WritingAct =
  | { readonly act: 'SAVE' }
  | { readonly act: 'RESTORE'; readonly restored: number };

/** Writes a text as the next version of a draft; whoever comes second is told who was first. */
export async function writeText(
  deps: BulletinDeps,
  step: { readonly asked: AskedStep; readonly found: FoundStep; readonly file: BulletinFile },
  by: WritingAct,
): Promise<Result<BulletinDraft, StepBar>> {
  const { actor, idempotency, version } = step.asked;
  const { draft, ...found } = step.found;
  const made = { ...by, reason: null };
  const written = { ...found, draft: { ...draft, file: step.file } };
  const next = afterStep(written, {
    ...{ act: by.act, reason: null },
    at: deps.now(),
    by: actor.staffId,
  });
  const reply = await shownDraft(deps, next, actor);
  const kept = await transact(deps.db, async (tx) => {
    const { stale } = await updateDraft(tx, next.draft, made);
    if (stale) return refuse('stale');
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
  return kept.ok ? kept : refuse(await overtaken(deps, draft, version));
}
