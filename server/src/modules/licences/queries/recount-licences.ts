import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { journalDigest } from '../../../platform/crypto/index.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { type CaseId, inShare, type RecountListener, type Share } from '../../cases/index.ts';
import { evolveLicence, type Licence } from '../core/licence.ts';
import { decodeLicenceEvent, LICENCE_PLACES_FROM } from '../core/licence-event.ts';
import { type LicenceColumns, licenceColumns } from '../licence-row.ts';

const ROWS_AT_ONCE = 2_000;

interface Row extends LicenceColumns {
  readonly case_id: CaseId;
}

/** Goes through the licences of a share of the cases and their journals, page by page. */
export async function recountLicences(
  db: Reader,
  share: Share,
  listener: Pick<RecountListener, 'onEntry' | 'onMismatch'>,
): Promise<void> {
  for (let last: CaseId | undefined; ; ) {
    const page = await licencePage(db, share, last);
    await comparePage(db, { page, after: last, share }, listener);
    last = page.at(-1)?.case_id;
    if (page.length < ROWS_AT_ONCE) return;
  }
}

interface Page {
  readonly page: readonly Row[];
  readonly after: CaseId | undefined;
  readonly share: Share;
}

async function comparePage(
  db: Reader,
  { page, after, share }: Page,
  { onEntry, onMismatch }: Pick<RecountListener, 'onEntry' | 'onMismatch'>,
): Promise<void> {
  const until = page.length < ROWS_AT_ONCE ? undefined : page.at(-1)?.case_id;
  const { rows } = await sql<{ case_id: CaseId; version: number; body: string }>`
    select case_id, version, body from licences.journal
    where ${after ? sql`case_id > ${after}::uuid` : sql`true`}
      and ${until ? sql`case_id <= ${until}::uuid` : sql`true`} and ${inShare('case_id', share)}
    order by case_id, version`.execute(db);
  for (const { case_id: id, version, body } of rows) {
    const place = LICENCE_PLACES_FROM + version;
    onEntry(id, place, journalDigest(id, place, body));
  }
  const told = Map.groupBy(rows, (row) => row.case_id);
  const byId = new Map(page.map((row) => [row.case_id, row]));
  for (const id of new Set([...told.keys(), ...byId.keys()])) {
    const { case_id: _, ...columns } = byId.get(id) ?? { case_id: id };
    const licence = tryReplay(id, told.get(id) ?? []);
    if (!licence || !isDeepStrictEqual(columns, licenceColumns(licence))) onMismatch(id);
  }
}

/** A journal that was tampered with may tell the impossible; the recount then goes on without it. */
function tryReplay(
  id: CaseId,
  rows: readonly { readonly version: number; readonly body: string }[],
): Licence | undefined {
  try {
    return rows.reduce<Licence | undefined>(
      (current, { version, body }) =>
        evolveLicence(id, current, { version, event: decodeLicenceEvent(body) }),
      undefined,
    );
  } catch {
    return undefined;
  }
}

async function licencePage(
  db: Reader,
  share: Share,
  after: CaseId | undefined,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select case_id, version, state, matter_id, department_id, holder_id, kind, number, granted_on,
           valid_from, valid_to, ask_days, ends_on, cancel_by, due_on, remind_days, remind_from
    from licences.licences
    where ${after ? sql`case_id > ${after}::uuid` : sql`true`} and ${inShare('case_id', share)}
    order by case_id limit ${ROWS_AT_ONCE}`.execute(db);
  return rows;
}
