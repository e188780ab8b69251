import type { BulletinDraft } from '@banshi/contract/bulletin';
import { assert } from '../../../kernel/assert.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import type { Actor } from '../../identity/index.ts';
import {
  type Draft,
  type DraftId,
  editDraft,
  type InvalidFile,
  invalidFile,
  type StaleDraft,
} from '../core/draft.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import type { BulletinDeps } from '../deps.ts';
import { draftView } from '../draft-view.ts';
import { liveSentences } from '../live-sentences.ts';
import { findDraft } from '../queries/find-draft.ts';
import { updateDraft } from '../store/draft-store.ts';

/** A request to save the text of a draft: who asks, the version he has seen, the whole file. */
export interface Saving {
  readonly actor: Actor;
  readonly draftId: DraftId;
  readonly version: number;
  readonly file: unknown;
  readonly idempotency: IdempotencyKey;
}

export type SaveRefusal =
  | InvalidFile
  | { readonly code: 'bulletin/not-found' }
  | {
      readonly code: 'bulletin/stale';
      readonly seenVersion: number;
      readonly version: number;
      /** Who saved meanwhile, and when. */
      readonly byName: string;
      readonly at: string;
    };

/** Saves the text; whoever comes second is told who was first, and nothing of the first is lost. */
export async function saveBulletin(
  deps: BulletinDeps,
  saving: Saving,
): Promise<Result<BulletinDraft, SaveRefusal>> {
  const file = parseBulletinFile(saving.file);
  if (!file.ok) return refuse(invalidFile(file.refusal));
  const { actor, draftId, version: seenVersion, idempotency } = saving;
  const current = await findDraft(deps.db, draftId);
  if (!current) return refuse({ code: 'bulletin/not-found' });
  const edit = { seenVersion, file: file.value, at: deps.now(), by: actor.staffId };
  const edited = editDraft(current, edit);
  if (!edited.ok) return refuse(await told(deps, edited.refusal));
  const next = edited.value;
  const sentences = await liveSentences(next.file, deps.figures);
  const reply = draftView(next, { updatedByName: actor.name, liveSentences: sentences });
  const saved = await transact(deps.db, async (tx) => {
    const { stale } = await updateDraft(tx, next);
    if (stale) return refuse('stale');
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
  return saved.ok ? saved : refuse(await overtaken(deps, next, seenVersion));
}

/** Somebody saved between reading and writing. */
async function overtaken(
  deps: BulletinDeps,
  { draftId }: Draft,
  seenVersion: number,
): Promise<SaveRefusal> {
  const now = await findDraft(deps.db, draftId);
  assert(now, 'drafts are never deleted');
  const { version, updatedAt, updatedBy } = now;
  return told(deps, { code: 'bulletin/stale', seenVersion, version, updatedAt, updatedBy });
}

async function told(
  { staffNames }: BulletinDeps,
  { updatedAt, updatedBy, ...refusal }: StaleDraft,
): Promise<SaveRefusal> {
  const names = await staffNames([updatedBy]);
  return { ...refusal, byName: names.get(updatedBy)?.name ?? '', at: formatInstant(updatedAt) };
}
