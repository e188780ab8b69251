import { assert } from '../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { IdempotencyKey } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import type { StaleDraft } from './core/draft.ts';
import {
  type KeptOfficial,
  type OfficialEntry,
  type OfficialId,
  staleOf,
} from './core/kept-official.ts';
import { barOfStep, type OfficialStepName, type OfficialWayBar } from './core/official-way.ts';
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
  | OfficialWayBar
  | StaleDocument
  | { readonly code: 'bulletin/document-unknown' };

/** A document of which somebody may take this step, or what bars it. */
export async function findToGoOn(
  deps: BulletinDeps,
  {
    officialId,
    version,
    actor,
    act,
  }: Pick<AskedOfficial, 'officialId' | 'version' | 'actor'> & { readonly act: OfficialStepName },
): Promise<
  Result<
    { readonly document: KeptOfficial; readonly story: readonly OfficialEntry[] },
    OfficialStepBar
  >
> {
  const document = await findOfficial(deps.db, officialId);
  if (!document) return refuse({ code: 'bulletin/document-unknown' });
  if (document.state === 'ISSUED') return refuse({ code: 'bulletin/document-issued' });
  const stale = staleOf(document, version);
  if (stale) return refuse(await told(deps, stale));
  const story = await readOfficialStory(deps.db, officialId);
  const bar = barOfStep(document, story, { act, by: actor.staffId });
  return bar ? refuse(bar) : ok({ document, story });
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
