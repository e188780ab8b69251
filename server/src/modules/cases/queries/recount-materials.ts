import { sql } from 'kysely';
import { journalDigest } from '../../../platform/crypto/index.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import { MATERIAL_PLACES_FROM } from '../core/materials/material-event.ts';
import type { RecountListener } from './recount.ts';
import { inShare, type Share } from './shares-of-cases.ts';

const ENTRIES_AT_ONCE = 5_000;

interface MaterialRow {
  readonly case_id: CaseId;
  readonly version: number;
  readonly body: string;
  /** How many entries the row of the case counts; null when there is no such case. */
  readonly counted: number | null;
}

/** Goes through the journals of the materials of a share of the cases, page by page. */
export async function recountMaterials(
  db: Reader,
  share: Share,
  { onEntry, onMismatch }: Pick<RecountListener, 'onEntry' | 'onMismatch'>,
): Promise<void> {
  for (let last: MaterialRow | undefined; ; ) {
    const page = await materialPage(db, share, last);
    page.forEach((row, index) => {
      const place = MATERIAL_PLACES_FROM + row.version;
      onEntry(row.case_id, place, journalDigest(row.case_id, place, row.body));
      const isLast = page[index + 1]?.case_id !== row.case_id;
      const isWhole = index < page.length - 1 || page.length < ENTRIES_AT_ONCE;
      if (isLast && isWhole && row.counted !== row.version) onMismatch(row.case_id);
    });
    last = page.at(-1);
    if (page.length < ENTRIES_AT_ONCE) return;
  }
}

async function materialPage(
  db: Reader,
  share: Share,
  after: MaterialRow | undefined,
): Promise<readonly MaterialRow[]> {
  const isAfter = after
    ? sql`(m.case_id, m.version) > (${after.case_id}::uuid, ${after.version}::integer)`
    : sql`true`;
  const { rows } = await sql<MaterialRow>`
    select m.case_id, m.version, m.body, c.material_version as counted
    from cases.material_journal m left join cases.cases c on c.id = m.case_id
    where ${isAfter} and ${inShare('m.case_id', share)}
    order by m.case_id, m.version limit ${ENTRIES_AT_ONCE}`.execute(db);
  return rows;
}
