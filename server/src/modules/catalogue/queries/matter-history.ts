import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { bodyFromJson } from '../contract-check.ts';
import type { MatterBody } from '../core/matter-body.ts';

/** A line of the list of versions. */
export interface VersionLine {
  readonly version: number;
  readonly effectiveFrom: Instant;
  readonly publishedAt: Instant;
  readonly publishedBy: string | null;
  readonly reason: string;
}

/** The versions of a matter, the newest first. */
export async function readVersionLines(db: Reader, matterId: number): Promise<VersionLine[]> {
  return db
    .selectFrom('catalogue.matter_versions')
    .select([
      'version',
      'effective_from as effectiveFrom',
      'published_at as publishedAt',
      'published_by as publishedBy',
      'reason',
    ])
    .where('matter_id', '=', matterId)
    .orderBy('version', 'desc')
    .execute();
}

/** The draft of the next version. */
export interface DraftRow {
  readonly revision: number;
  readonly editedAt: Instant;
  readonly editedBy: string | null;
  readonly body: MatterBody;
}

/** The draft of a matter; undefined when nobody writes one. */
export async function findDraft(db: Reader, matterId: number): Promise<DraftRow | undefined> {
  const row = await db
    .selectFrom('catalogue.matter_drafts')
    .select(['revision', 'edited_at', 'edited_by', 'body'])
    .where('matter_id', '=', matterId)
    .executeTakeFirst();
  return (
    row && {
      revision: row.revision,
      editedAt: row.edited_at,
      editedBy: row.edited_by,
      body: bodyFromJson(row.body),
    }
  );
}

/** Why the matter stands as it does; null when nobody gave a reason. */
export async function findStateReason(db: Reader, matterId: number): Promise<string | null> {
  const row = await db
    .selectFrom('catalogue.matters')
    .select('state_reason')
    .where('id', '=', matterId)
    .executeTakeFirst();
  return row?.state_reason ?? null;
}
