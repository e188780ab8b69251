import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import { replay } from '../core/evolve.ts';
import { readMaterials } from './material-journal.ts';
import type { RecountListener } from './recount.ts';
import { inShare, type Share } from './shares-of-cases.ts';

/** Cases whose journals are read together. */
const CASES_AT_ONCE = 200;

interface PaperRow {
  readonly case_id: CaseId;
  readonly department_id: number;
  readonly place: string;
}

/** Compares where rows say that paper lies with where the journals of its case have it, page by page. */
export async function recountPapers(
  db: Reader,
  share: Share,
  { onMismatch }: Pick<RecountListener, 'onMismatch'>,
): Promise<void> {
  for (let last: PaperRow | undefined; ; ) {
    const page = await paperPage(db, share, last);
    const told = await Promise.all(page.map((row) => isTold(db, row)));
    page.forEach((row, index) => {
      if (!told[index]) onMismatch(row.case_id);
    });
    last = page.at(-1);
    if (page.length < CASES_AT_ONCE) return;
  }
}

/**
 * Whether some paper of the case lies where the row says, in the department of the case. A journal that was
 * tampered with may tell the impossible, which is not what the row says.
 */
async function isTold(db: Reader, { case_id, department_id, place }: PaperRow): Promise<boolean> {
  try {
    const { entries, materials } = await readMaterials(db, case_id);
    const places = [...materials.values()].flatMap(({ handings }) =>
      handings.flatMap(({ paper }) => paper?.place ?? []),
    );
    const isThere = places.some((one) => one === place);
    return isThere && replay(entries).departmentId === department_id;
  } catch {
    return false;
  }
}

async function paperPage(
  db: Reader,
  share: Share,
  after: PaperRow | undefined,
): Promise<readonly PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select case_id, department_id, place from cases.papers
    where ${after ? sql`case_id > ${after.case_id}::uuid` : sql`true`} and ${inShare('case_id', share)}
    order by case_id limit ${CASES_AT_ONCE}`.execute(db);
  return rows;
}
