import { sql } from 'kysely';
import { gathered, type Reader, rowsByPlace } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { decodeMaterialEvent, type MaterialEntry } from '../core/materials/material-event.ts';
import { type Materials, materialsOf } from '../core/materials/materials.ts';
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
  const [entries, between] = await Promise.all([
    readJournal(db, caseId),
    readMaterialJournal(db, caseId),
  ]);
  return {
    entries,
    between,
    materials: materialsOf(entries, between),
    materialVersion: between.at(-1)?.version ?? 0,
  };
}

/** The journal of the materials of a case, in order. */
export const readMaterialJournal = gathered(readMaterialJournals);

async function readMaterialJournals(
  db: Reader,
  caseIds: readonly CaseId[],
): Promise<readonly (readonly MaterialEntry[])[]> {
  const { rows } = await sql<{ place: number; version: number; body: string }>`
    select asked.place, j.version, j.body
    from unnest(${caseIds}::uuid[]) with ordinality as asked (case_id, place)
    join cases.material_journal j on j.case_id = asked.case_id
    order by asked.place, j.version`.execute(db);
  return rowsByPlace(rows, caseIds.length).map((own) =>
    own.map(({ version, body }) => ({ version, event: decodeMaterialEvent(body) })),
  );
}
