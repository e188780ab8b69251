import { sql } from 'kysely';
import type { Reader } from '../platform/database/index.ts';

/** A case as the audit needs it. */
export interface AuditedCase {
  readonly caseId: string;
  /** The mark of the writer that wanted it. */
  readonly mark: string;
  readonly version: number;
}

/** All cases of the counter. */
export async function readAuditedCases(db: Reader): Promise<AuditedCase[]> {
  const { rows } = await sql<AuditedCase>`
    select id as "caseId", summary as mark, version
    from cases.cases where source_id is null order by id`.execute(db);
  return rows;
}

/** Every entry of the journal as `case:version`, as often as it stands there. */
export async function readJournalPlaces(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select case_id || ':' || version as place from cases.journal order by case_id, version`.execute(
    db,
  );
  return rows.map((row) => row.place);
}

/** What still waits to be folded into the totals or to be sealed. */
export async function countWaiting(db: Reader): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select (select count(*) from platform.outbox)::int
         + (select count(*) from platform.unsealed)::int as waiting`.execute(db);
  return rows[0]?.waiting ?? 0;
}
