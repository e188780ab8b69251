import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { journalDigest } from '../../../platform/crypto/index.ts';
import { nextNumber, type Tx } from '../../../platform/database/index.ts';
import { type CaseId, packEntry } from '../../cases/index.ts';
import { evolveLicence, type Licence } from '../core/licence.ts';
import {
  encodeLicenceEvent,
  LICENCE_PLACES_FROM,
  type LicenceEvent,
} from '../core/licence-event.ts';
import { licenceColumns } from '../licence-row.ts';

const LOCK_SPACE = 7_215_030;

/** Until this transaction ends nobody else changes the licence of this case, whether it is there or not. */
export async function lockLicence(tx: Tx, id: CaseId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK_SPACE}::integer, hashtext(${id}))`.execute(tx);
}

/** The next number of a body, kind and year. */
export function nextLicenceSerial(
  tx: Tx,
  counted: { readonly organisationId: number; readonly kind: string; readonly year: number },
): Promise<number> {
  const { organisationId: organisation_id, kind, year } = counted;
  return nextNumber(tx, 'licences.counters', { organisation_id, kind, year });
}

/** Whose licence it is, as lists and searches show it. */
export interface Holder {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
}

/** Writes a new licence with its first entry, and where it is found. */
export async function insertLicence(
  tx: Tx,
  id: CaseId,
  {
    event,
    holder,
    principalId,
  }: {
    readonly event: LicenceEvent;
    readonly holder: Holder;
    readonly principalId: number | undefined;
  },
): Promise<Licence> {
  const licence = evolveLicence(id, undefined, { version: 1, event });
  await tx
    .insertInto('licences.licences')
    .values({
      ...{ case_id: id, holder_kind: holder.kind, holder_name: holder.name },
      principal_id: principalId ?? null,
      ...licenceColumns(licence),
    })
    .execute();
  await appendEntry(tx, id, { version: 1, event });
  await tx.insertInto('licences.numbers').values({ number: licence.number, case_id: id }).execute();
  await tx
    .insertInto('licences.holders')
    .values({ holder_id: licence.holderId, case_id: id })
    .execute();
  return licence;
}

/** Appends an entry to a licence whose lock this transaction holds, and moves its row. */
export async function saveLicence(tx: Tx, before: Licence, event: LicenceEvent): Promise<Licence> {
  const version = before.version + 1;
  const next = evolveLicence(before.id, before, { version, event });
  const { numUpdatedRows } = await tx
    .updateTable('licences.licences')
    .set(licenceColumns(next))
    .where('case_id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  assert(numUpdatedRows === 1n, 'a locked licence does not change under us');
  await appendEntry(tx, before.id, { version, event });
  return next;
}

/** A change may be one of the holder's name; the journal keeps no names. */
export async function renameHolder(tx: Tx, id: CaseId, name: string): Promise<void> {
  await tx
    .updateTable('licences.licences')
    .set({ holder_name: name })
    .where('case_id', '=', id)
    .execute();
}

async function appendEntry(
  tx: Tx,
  id: CaseId,
  { version, event }: { readonly version: number; readonly event: LicenceEvent },
): Promise<void> {
  const body = encodeLicenceEvent(event);
  await tx.insertInto('licences.journal').values({ case_id: id, version, body }).execute();
  const place = LICENCE_PLACES_FROM + version;
  const entries = packEntry(id, place, journalDigest(id, place, body));
  await tx.insertInto('platform.unsealed').values({ entries, entry_count: 1 }).execute();
}
