import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import { type Licence, replayLicence } from '../core/licence.ts';
import { decodeLicenceEvent, type LicenceEntry } from '../core/licence-event.ts';

/** A licence with all that happened to it. */
export interface LicenceRecord {
  readonly licence: Licence;
  readonly entries: readonly LicenceEntry[];
}

/** The licence that this case gave, from its journal; undefined when it gave none. */
export async function readLicence(db: Reader, id: CaseId): Promise<LicenceRecord | undefined> {
  const rows = await db
    .selectFrom('licences.journal')
    .select(['version', 'body'])
    .where('case_id', '=', id)
    .orderBy('version')
    .execute();
  const entries = rows.map(({ version, body }) => ({ version, event: decodeLicenceEvent(body) }));
  const licence = replayLicence(id, entries);
  return licence && { licence, entries };
}

/** In whose name the licence was given, where that is another body than the one that gave it. */
export async function readPrincipal(db: Reader, id: CaseId): Promise<number | undefined> {
  const row = await db
    .selectFrom('licences.licences')
    .select('principal_id')
    .where('case_id', '=', id)
    .executeTakeFirst();
  return row?.principal_id ?? undefined;
}
