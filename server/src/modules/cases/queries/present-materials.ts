import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';

/** The numbers of the materials that are there, on paper or as files. */
export async function findPresentMaterials(
  db: Reader,
  caseId: CaseId,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('cases.case_materials')
    .select('order_num')
    .where('case_id', '=', caseId)
    .where('form', '<>', 'none')
    .orderBy('order_num')
    .execute();
  return new Set(rows.map((row) => row.order_num));
}
