import type { CaseDetail, CaseMaterial, StoredFile } from '@banshi/contract/case-views';
import type { MaterialForm } from '@banshi/contract/case-words';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { MatterMaterial } from '../deps.ts';

/** The materials of the list as they stand in the case: form, files, and what the notice says of them. */
export async function readMaterials(
  db: Reader,
  caseId: CaseId,
  {
    list,
    correction,
  }: { readonly list: readonly MatterMaterial[]; readonly correction: CaseDetail['correction'] },
): Promise<CaseMaterial[]> {
  const forms = await readForms(db, caseId);
  const files = await readFiles(db, caseId);
  const defects = new Map(correction?.defects.map((one) => [one.orderNum, one.reason]));
  return list.map((material) => ({
    orderNum: material.orderNum,
    name: material.name,
    isMain: material.isMain,
    isNecessary: material.isNecessary,
    allowTolerance: material.allowTolerance,
    acceptStandard: material.acceptStandard,
    form: forms.get(material.orderNum) ?? 'none',
    defect: defects.get(material.orderNum) ?? null,
    files: files.get(material.orderNum) ?? [],
  }));
}

async function readForms(db: Reader, caseId: CaseId): Promise<ReadonlyMap<number, MaterialForm>> {
  const rows = await db
    .selectFrom('cases.case_materials')
    .select(['order_num', 'form'])
    .where('case_id', '=', caseId)
    .orderBy('order_num')
    .execute();
  return new Map(rows.map((row) => [row.order_num, row.form as MaterialForm]));
}

async function readFiles(db: Reader, caseId: CaseId): Promise<ReadonlyMap<number, StoredFile[]>> {
  const rows = await db
    .selectFrom('cases.case_files as claimed')
    .innerJoin('cases.files as f', 'f.id', 'claimed.file_id')
    .select(['claimed.order_num', 'f.id', 'f.name', 'f.media_type', 'f.size_bytes'])
    .where('claimed.case_id', '=', caseId)
    .orderBy('claimed.order_num')
    .orderBy('f.id')
    .execute();
  const shown = rows.map((row) => ({
    orderNum: row.order_num,
    file: { fileId: row.id, name: row.name, mediaType: row.media_type, sizeBytes: row.size_bytes },
  }));
  const grouped = Map.groupBy(shown, (one) => one.orderNum);
  return new Map([...grouped].map(([orderNum, ones]) => [orderNum, ones.map((one) => one.file)]));
}
