import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { decodeMaterialEvent, type MaterialEntry } from '../core/material-event.ts';
import { type Materials, materialsOf } from '../core/materials.ts';
import { readJournal } from './case-journal.ts';

/** The materials of a case, and how many entries their own journal has: the lock of who examined them. */
export interface MaterialsRead {
  readonly entries: readonly Entry[];
  readonly between: readonly MaterialEntry[];
  readonly materials: Materials;
  readonly materialVersion: number;
}

/** The materials of a case as both its journals tell them. */
export async function readMaterials(db: Reader, caseId: CaseId): Promise<MaterialsRead> {
  const entries = await readJournal(db, caseId);
  const between = await readMaterialJournal(db, caseId);
  return {
    entries,
    between,
    materials: materialsOf(entries, between),
    materialVersion: between.at(-1)?.version ?? 0,
  };
}

/** The journal of the materials of a case, in order. */
export async function readMaterialJournal(
  db: Reader,
  caseId: CaseId,
): Promise<readonly MaterialEntry[]> {
  const rows = await db
    .selectFrom('cases.material_journal')
    .select(['version', 'body'])
    .where('case_id', '=', caseId)
    .orderBy('version')
    .execute();
  return rows.map(({ version, body }) => ({ version, event: decodeMaterialEvent(body) }));
}
