import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { JournalPlace } from '../../../platform/sealing.ts';
import { MATERIAL_PLACES_FROM, type SealedBody } from '../../cases/index.ts';
import { LICENCE_PLACES_FROM } from '../core/licence-event.ts';

/** The bodies at these places in the journals of licences; what is gone is left out. */
export async function readLicenceBodies(
  db: Reader,
  places: readonly JournalPlace[],
): Promise<readonly SealedBody[]> {
  const ours = places.filter(
    ({ version }) => version >= LICENCE_PLACES_FROM && version < MATERIAL_PLACES_FROM,
  );
  if (ours.length === 0) return [];
  const versions = ours.map(({ version }) => version - LICENCE_PLACES_FROM);
  const { rows } = await sql<SealedBody>`
    select j.case_id as "caseId", j.version + ${LICENCE_PLACES_FROM}::bigint as version, j.body
    from unnest(${ours.map((one) => one.caseId)}::uuid[], ${versions}::integer[])
      as given (case_id, version)
      join licences.journal j on j.case_id = given.case_id and j.version = given.version`.execute(
    db,
  );
  return rows;
}
