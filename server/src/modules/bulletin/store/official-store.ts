import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import {
  type KeptOfficial,
  type OfficialEntry,
  type OfficialSeries,
  searchedBy,
} from '../core/kept-official.ts';
import { officialDocument } from '../core/official-paper.ts';
import type { FrozenOfficial } from '../freeze-official.ts';
import { frozenColumns } from './frozen-columns.ts';

/** Keeps a new document. */
export async function insertOfficial(
  tx: Tx,
  document: KeptOfficial,
  entry: OfficialEntry,
): Promise<void> {
  await tx
    .insertInto('bulletin.official_documents')
    .values({ id: document.officialId, ...columnsOf(document) })
    .execute();
  await insertVersion(tx, document, entry);
}

/** Writes the next version, only where the one before still stands: the version is the lock. */
export async function updateOfficial(
  tx: Tx,
  next: KeptOfficial,
  entry: OfficialEntry,
): Promise<{ readonly stale: boolean }> {
  const updated = await tx
    .updateTable('bulletin.official_documents')
    .set(columnsOf(next))
    .where('id', '=', next.officialId)
    .where('version', '=', next.version - 1)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return { stale: true };
  await insertVersion(tx, next, entry);
  return { stale: false };
}

function columnsOf({ version, state, file, updatedAt, updatedBy }: KeptOfficial) {
  return {
    ...{ version, state, file: JSON.stringify(file), ...searchedBy(file, numberOf(file)) },
    ...{ updated_at: toTimestamp(updatedAt), updated_by: updatedBy },
  };
}

/** As it is printed; of a draft as it was typed. */
function numberOf(file: KeptOfficial['file']): string | undefined {
  return officialDocument(file, new Map()).number?.text;
}

async function insertVersion(
  tx: Tx,
  { officialId, file }: KeptOfficial,
  { version, act, at, by, comment }: OfficialEntry,
) {
  await tx
    .insertInto('bulletin.official_versions')
    .values({
      ...{ document_id: officialId, version, act, file: JSON.stringify(file), comment },
      ...{ at: toTimestamp(at), by },
    })
    .execute();
}

/** Moves a series on from where it was seen; false when another issuing moved it first. */
export async function takeSerial(
  tx: Tx,
  { code, year }: OfficialSeries,
  { seen, serial }: { readonly seen: number | undefined; readonly serial: number },
): Promise<boolean> {
  const taken =
    seen === undefined
      ? await tx
          .insertInto('bulletin.official_series')
          .values({ code, year, serial })
          .onConflict((conflict) => conflict.columns(['code', 'year']).doNothing())
          .returning('serial')
          .executeTakeFirst()
      : await tx
          .updateTable('bulletin.official_series')
          .set({ serial })
          .where('code', '=', code)
          .where('year', '=', year)
          .where('serial', '=', seen)
          .returning('serial')
          .executeTakeFirst();
  return taken !== undefined;
}

/** Stores what was issued for good. */
export async function insertIssued(
  tx: Tx,
  { officialId, updatedAt, updatedBy }: KeptOfficial,
  frozen: FrozenOfficial,
): Promise<void> {
  const { numbered } = frozen;
  await tx
    .insertInto('bulletin.official_issued')
    .values({
      document_id: officialId,
      code: numbered?.series.code ?? null,
      year: numbered?.series.year ?? null,
      serial: numbered?.serial ?? null,
      ...frozenColumns(frozen),
      seals: JSON.stringify(frozen.seals),
      key_id: frozen.signature.keyId,
      signature: frozen.signature.value,
      issued_at: toTimestamp(updatedAt),
      issued_by: updatedBy,
    })
    .execute();
}
