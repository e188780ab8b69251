import type { BulletinDraft } from '@banshi/contract/bulletin';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { keepAnswer } from '../../../platform/http/index.ts';
import { type InvalidFile, invalidFile } from '../core/draft.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import type { BulletinDeps } from '../deps.ts';
import { type AskedStep, afterStep, findStep, type StepBar, shownDraft } from '../draft-step.ts';
import { overtaken } from '../stale-draft.ts';
import { updateDraft } from '../store/draft-store.ts';

/** A request to save the text of a draft: who asks, the version he has seen, the whole file. */
export interface Saving extends AskedStep {
  readonly file: unknown;
}

export type SaveRefusal = InvalidFile | StepBar;

/** Saves the text; whoever comes second is told who was first, and nothing of the first is lost. */
export async function saveBulletin(
  deps: BulletinDeps,
  saving: Saving,
): Promise<Result<BulletinDraft, SaveRefusal>> {
  const file = parseBulletinFile(saving.file);
  if (!file.ok) return refuse(invalidFile(file.refusal));
  const { actor, version, idempotency } = saving;
  const found = await findStep(deps, saving, 'SAVE');
  if (!found.ok) return found;
  const { draft, ...step } = found.value;
  const edited = { ...step, draft: { ...draft, file: file.value } };
  const made = { act: 'SAVE', reason: null } as const;
  const next = afterStep(edited, { ...made, at: deps.now(), by: actor.staffId });
  const reply = await shownDraft(deps, next, actor);
  const saved = await transact(deps.db, async (tx) => {
    const { stale } = await updateDraft(tx, next.draft, made);
    if (stale) return refuse('stale');
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
  return saved.ok ? saved : refuse(await overtaken(deps, draft, version));
}
