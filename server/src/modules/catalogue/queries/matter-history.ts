import type { DraftStage, MatterAction } from '@banshi/contract/catalogue-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { bodyFromJson } from '../contract-check.ts';
import type { Draft } from '../core/draft.ts';

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

/** A draft as it stands, with who saved it last. */
export interface DraftRow extends Omit<Draft, 'editors'> {
  readonly editors: readonly string[];
  readonly editedAt: Instant;
  readonly editedBy: string | null;
}

/** The draft of a matter; undefined when nobody writes one. */
export async function findDraft(db: Reader, matterId: number): Promise<DraftRow | undefined> {
  const row = await db
    .selectFrom('catalogue.matter_drafts')
    .select(['revision', 'edited_at', 'edited_by', 'body', 'stage', 'editors', 'reason'])
    .select('effective_on')
    .where('matter_id', '=', matterId)
    .executeTakeFirst();
  return (
    row && {
      revision: row.revision,
      stage: row.stage as DraftStage,
      editors: row.editors,
      reason: row.reason ?? undefined,
      effectiveOn: row.effective_on ?? undefined,
      editedAt: row.edited_at,
      editedBy: row.edited_by,
      body: bodyFromJson(row.body),
    }
  );
}

/** Something that was done to a matter or its draft. */
export interface ActRow {
  readonly at: Instant;
  readonly action: MatterAction;
  readonly by: string | null;
  readonly reason: string | null;
  readonly version: number | null;
}

/** More than anybody reads on a page; the table keeps all. */
const ACTS_MAX = 200;

/** What was done to a matter, the newest first. */
export async function readActs(db: Reader, matterId: number, limit = ACTS_MAX): Promise<ActRow[]> {
  const rows = await db
    .selectFrom('catalogue.matter_acts')
    .select(['at', 'action', 'by_staff as by', 'reason', 'version'])
    .where('matter_id', '=', matterId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, action: row.action as MatterAction }));
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
