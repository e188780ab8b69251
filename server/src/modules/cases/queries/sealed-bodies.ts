import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { JournalPlace } from '../../../platform/sealing.ts';
import { MATERIAL_PLACES_FROM } from '../core/materials/material-event.ts';
import { BODY_COLUMNS, type KeptBody, textOf } from '../journal-body.ts';

/** A body as it stands in a journal, and where it was sealed. */
export interface SealedBody extends JournalPlace {
  readonly body: string;
}

/** The bodies at these places in the journals of cases and of their materials; what is gone is left out. */
export async function readCaseBodies(
  db: Reader,
  places: readonly JournalPlace[],
): Promise<readonly SealedBody[]> {
  const ofCases = places.filter(({ version }) => version < MATERIAL_PLACES_FROM);
  const ofMaterials = places.filter(({ version }) => version >= MATERIAL_PLACES_FROM);
  const versions = ofMaterials.map(({ version }) => version - MATERIAL_PLACES_FROM);
  const { rows } = await sql<JournalPlace & KeptBody>`
    select j.case_id as "caseId", j.version::bigint as version, ${BODY_COLUMNS}
    from unnest(${ofCases.map((one) => one.caseId)}::uuid[],
                ${ofCases.map((one) => one.version)}::integer[]) as given (case_id, version)
      join cases.journal j on j.case_id = given.case_id and j.version = given.version
    union all
    select m.case_id, m.version + ${MATERIAL_PLACES_FROM}::bigint, m.body, null::bytea
    from unnest(${ofMaterials.map((one) => one.caseId)}::uuid[], ${versions}::integer[])
      as given (case_id, version)
      join cases.material_journal m on m.case_id = given.case_id and m.version = given.version`.execute(
    db,
  );
  return rows.map(({ caseId, version, ...kept }) => ({ caseId, version, body: textOf(kept) }));
}
