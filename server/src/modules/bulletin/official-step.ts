import { assert } from '../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { IdempotencyKey } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import type { StaleDraft } from './core/draft.ts';
import {
  type KeptOfficial,
  mayGoOn,
  type OfficialBar,
  type OfficialEntry,
  type OfficialId,
} from './core/kept-official.ts';
import type { BulletinDeps } from './deps.ts';
import { findOfficial, readOfficialStory } from './queries/official-register.ts';
import { type ToldStale, toldStale } from './stale-draft.ts';

/** Who asks about which document, and the version that he has seen. */
export interface AskedOfficial {
  readonly actor: Actor;
  readonly officialId: OfficialId;
  readonly version: number;
  readonly idempotency: IdempotencyKey;
}

/** Somebody saved since; who, and when. */
type StaleDocument = Omit<ToldStale, 'code'> & { readonly code: 'bulletin/document-stale' };

export type OfficialStepBar =
  | Exclude<OfficialBar, StaleDraft>
  | StaleDocument
  | { readonly code: 'bulletin/document-unknown' };

/** A draft that may be saved or issued, or what bars it. */
export async function findToGoOn(
  deps: BulletinDeps,
  { officialId, version }: Pick<AskedOfficial, 'officialId' | 'version'>,
): Promise<
  Result<
    { readonly document: KeptOfficial; readonly story: readonly OfficialEntry[] },
    OfficialStepBar
  >
> {
  const document = await findOfficial(deps.db, officialId);
  if (!document) return refuse({ code: 'bulletin/document-unknown' });
  const story = await readOfficialStory(deps.db, officialId);
  const decided = mayGoOn(document, version);
  if (decided.ok) return ok({ document, story });
  const { refusal } = decided;
  return refuse(refusal.code === 'bulletin/stale' ? await told(deps, refusal) : refusal);
}

/** Somebody acted between reading and writing. */
export async function overtakenBy(
  deps: Pick<BulletinDeps, 'db' | 'staffNames'>,
  { officialId, version: seenVersion }: AskedOfficial,
): Promise<StaleDocument> {
  const now = await findOfficial(deps.db, officialId);
  assert(now, 'documents are never deleted');
  const { version, updatedAt, updatedBy } = now;
  return told(deps, { code: 'bulletin/stale', seenVersion, version, updatedAt, updatedBy });
}

async function told(
  deps: Pick<BulletinDeps, 'staffNames'>,
  stale: StaleDraft,
): Promise<StaleDocument> {
  return { ...(await toldStale(deps, stale)), code: 'bulletin/document-stale' };
}
