import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import { replay } from '../core/evolve.ts';
import { type MaterialsRead, readMaterials } from './material-journal.ts';
import { inShare, type RecountListener, type Share } from './recount.ts';

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
    const reads = await Promise.all(page.map((row) => tryRead(db, row.case_id)));
    page.forEach((row, index) => {
      const read = reads[index];
      if (!read || !isTold(row, read)) onMismatch(row.case_id);
    });
    last = page.at(-1);
    if (page.length < CASES_AT_ONCE) return;
  }
}

/** Some paper of the case lies where the row says, in the department of the case. */
function isTold(
  { department_id, place }: PaperRow,
  { entries, materials }: MaterialsRead,
): boolean {
  const places = [...materials.values()].flatMap(({ handings }) =>
    handings.flatMap(({ paper }) => paper?.place ?? []),
  );
  const isThere = places.some((one) => one === place);
  return isThere && replay(entries).departmentId === department_id;
}

/** A journal that was tampered with may tell the impossible. */
async function tryRead(db: Reader, caseId: CaseId): Promise<MaterialsRead | undefined> {
  try {
    return await readMaterials(db, caseId);
  } catch {
    return undefined;
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
