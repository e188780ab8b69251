import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';
import { bodyFromJson } from '../contract-check.ts';
import type { MatterBody } from '../core/matter-body.ts';

/** A version as it was published. */
export interface VersionRow {
  readonly matterId: number;
  readonly version: number;
  readonly effectiveFrom: Instant;
  readonly body: MatterBody;
}

/** The version that was in force at a moment; undefined when none was. */
export async function versionInForceAt(
  db: Reader,
  matterId: number,
  at: Instant,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('catalogue.matter_versions')
    .select('version')
    .where('matter_id', '=', matterId)
    .where('effective_from', '<=', toTimestamp(at))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version;
}

/** One published version in full; undefined when there is none. */
export async function findVersion(
  db: Reader,
  matterId: number,
  version: number,
): Promise<VersionRow | undefined> {
  const row = await db
    .selectFrom('catalogue.matter_versions')
    .select(['effective_from', 'body'])
    .where('matter_id', '=', matterId)
    .where('version', '=', version)
    .executeTakeFirst();
  return (
    row && { matterId, version, effectiveFrom: row.effective_from, body: bodyFromJson(row.body) }
  );
}
