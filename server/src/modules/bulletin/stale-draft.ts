import { assert } from '../../kernel/assert.ts';
import { formatInstant } from '../../kernel/instant-text.ts';
import type { Draft, StaleDraft } from './core/draft.ts';
import type { BulletinDeps } from './deps.ts';
import { findDraft } from './queries/find-draft.ts';

/** Somebody acted since; who, and when. */
export interface ToldStale {
  readonly code: 'bulletin/stale';
  readonly seenVersion: number;
  readonly version: number;
  readonly byName: string;
  readonly at: string;
}

/** The refusal with the name of who was first. */
export async function toldStale(
  { staffNames }: Pick<BulletinDeps, 'staffNames'>,
  { updatedAt, updatedBy, ...refusal }: StaleDraft,
): Promise<ToldStale> {
  const names = await staffNames([updatedBy]);
  return { ...refusal, byName: names.get(updatedBy)?.name ?? '', at: formatInstant(updatedAt) };
}

/** Somebody acted between reading and writing. */
export async function overtaken(
  deps: Pick<BulletinDeps, 'db' | 'staffNames'>,
  { draftId }: Draft,
  seenVersion: number,
): Promise<ToldStale> {
  const now = await findDraft(deps.db, draftId);
  assert(now, 'drafts are never deleted');
  const { version, updatedAt, updatedBy } = now;
  return toldStale(deps, { code: 'bulletin/stale', seenVersion, version, updatedAt, updatedBy });
}
