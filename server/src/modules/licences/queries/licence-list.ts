import type { QueryOf } from '@banshi/contract/endpoint';
import type { LicenceState } from '@banshi/contract/licence-words';
import { REMINDER_DAYS } from '@banshi/contract/licence-words';
import type { LicenceList, LicenceSummary, listLicences } from '@banshi/contract/licences';
import { CASE_READERS } from '@banshi/contract/roles';
import { type RawBuilder, sql } from 'kysely';
import { keptIdNumber } from '../../../kernel/id-document.ts';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { maskName } from '../../../kernel/masking.ts';
import { cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import { reminderOf } from '../core/terms.ts';
import type { LicenceDeps } from '../deps.ts';

/** The columns of a row of a list, from `licences.licences l`. */
export const LICENCE_COLUMNS = sql`
  l.case_id, l.version, l.state, l.department_id, l.holder_kind, l.holder_name, l.kind, l.number,
  l.granted_on, l.valid_from, l.valid_to, l.ends_on, l.cancel_by, l.principal_id,
  l.remind_days`;

export interface LicenceRow {
  readonly case_id: string;
  readonly version: number;
  readonly state: LicenceState;
  readonly department_id: number;
  readonly holder_kind: 'person' | 'organisation';
  readonly holder_name: string;
  readonly kind: string;
  readonly number: string;
  readonly granted_on: LocalDate;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly ends_on: LocalDate | null;
  readonly cancel_by: LocalDate | null;
  readonly principal_id: number | null;
  readonly remind_days: readonly number[];
}

type Query = QueryOf<typeof listLicences>;
const FOUND_MAX = 20;
const ID_TYPES = ['111', '001', '414', '516', '511', '553'];

/**
 * The licences of the bodies that this person reads for, and those given in their names: the newest first, or what ends soon, the soonest first; or the
 * filings, of which the overdue come by their last day.
 */
export async function listOwnLicences(
  deps: LicenceDeps,
  actor: Actor,
  query: Query,
): Promise<LicenceList> {
  const today = localDateOf(deps.now());
  const scope = { bodies: bodiesWithin(actor, CASE_READERS), today };
  const order = orderOf(query, today);
  const [rows, reminders, toRemind, overdue] = await Promise.all([
    readPage(deps, { ...scope, order }, query),
    countReminders(deps, scope),
    countToRemind(deps, scope),
    countOverdue(deps, scope),
  ]);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const place = last?.[order.key];
  return {
    licences: await describeLicences(deps, page, today),
    next: last && place ? cursorAfter(place, last.case_id) : null,
    reminders,
    toRemind,
    overdue,
  };
}

interface Scope {
  readonly bodies: readonly number[];
  readonly today: LocalDate;
}

/** Which rows a view shows, by which day, and whether the earliest come first. */
interface Order {
  readonly where: RawBuilder<unknown>;
  readonly key: 'granted_on' | 'ends_on' | 'cancel_by';
  readonly isRising: boolean;
}

function orderOf({ state, within, reminder, filings }: Query, today: LocalDate): Order {
  if (filings === 'overdue') {
    return { where: isOverdue(today), key: 'cancel_by', isRising: true };
  }
  if (filings) {
    const isShown = filings === 'all' ? sql`true` : sql`l.state = ${filings}`;
    const where = sql`l.cancel_by is not null and ${isShown}`;
    return { where, key: 'granted_on', isRising: false };
  }
  const isAsked = state ? sql`l.state = ${state}` : sql`true`;
  const isEnding = reminder ? isToRemind(today) : within !== undefined && endsWithin(today, within);
  return isEnding
    ? { where: sql`${isEnding} and ${isAsked}`, key: 'ends_on', isRising: true }
    : { where: sql`l.cancel_by is null and ${isAsked}`, key: 'granted_on', isRising: false };
}

async function readPage(
  { db }: LicenceDeps,
  { bodies, order }: Scope & { readonly order: Order },
  { after, limit }: Query,
): Promise<readonly LicenceRow[]> {
  const cursor = readDayCursor(after);
  const key = sql.ref(`l.${order.key}`);
  const isAfter = order.isRising ? sql`>` : sql`<`;
  const direction = order.isRising ? sql`asc` : sql`desc`;
  const isBehind = cursor
    ? sql`(${key}, l.case_id) ${isAfter} (${cursor.on}::date, ${cursor.id}::uuid)`
    : sql`true`;
  const within = [...new Set(bodies)];
  // Body after body, so that however many one reads for, an index gives the first of each.
  const firstOfEach = (isShown: RawBuilder<unknown>, rows: number) => sql`
    select l.* from unnest(${within}::int[]) as body (id)
    cross join lateral (
      select l.* from licences.licences l
      where ${isShown} and ${order.where} and ${isBehind}
      order by ${key} ${direction}, l.case_id ${direction} limit ${rows}) l`;
  const ownOfBody = sql`l.department_id = body.id`;
  // By when a page of all bodies is full: what comes later of one is not read (ADR 0184). A quarter of the bodies fill it.
  const first = Math.ceil((4 * (limit + 1)) / Math.max(within.length, 1));
  const last = order.isRising ? sql`'infinity'` : sql`'-infinity'`;
  const upTo = order.isRising ? sql`<=` : sql`>=`;
  const isNear = sql`${key} ${upTo} coalesce((select day from full_at), ${last})`;
  const { rows } = await sql<LicenceRow>`
    with full_at as materialized (
      select ${key} as day from (${firstOfEach(ownOfBody, first)}) l
      order by ${key} ${direction} offset ${limit} limit 1)
    select ${LICENCE_COLUMNS} from (
      ${firstOfEach(sql`${ownOfBody} and ${isNear}`, limit + 1)}
      union all
      ${firstOfEach(sql`l.principal_id = body.id and not ${givenBy(bodies)} and ${isNear}`, limit + 1)}) l
    order by ${key} ${direction}, l.case_id ${direction} limit ${limit + 1}`.execute(db);
  return rows;
}

/** Given by one of these bodies. */
function givenBy(bodies: readonly number[]): RawBuilder<unknown> {
  return sql`l.department_id = any(${bodies}::int[])`;
}

/** Given by one of these bodies or in its name (行政许可法第二十四条). */
function ofBodies(bodies: readonly number[]): RawBuilder<unknown> {
  return sql`(${givenBy(bodies)} or l.principal_id = any(${bodies}::int[]))`;
}

/** A filing whose use has ended, and whose cancellation did not come in time. */
function isOverdue(today: LocalDate): RawBuilder<unknown> {
  return sql`l.state = 'ENDED' and l.cancel_by < ${today}::date`;
}

async function countOverdue({ db }: LicenceDeps, { bodies, today }: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from licences.licences l
    where ${ofBodies(bodies)} and ${isOverdue(today)}`.execute(db);
  return rows[0]?.count ?? 0;
}

function endsWithin(today: LocalDate, days: number): RawBuilder<unknown> {
  return sql`l.ends_on between ${today}::date and ${addDays(today, days)}::date`;
}

/** The first of the days that are pinned with it has come, and its end has not. */
function isToRemind(today: LocalDate): RawBuilder<unknown> {
  return sql`l.remind_from <= ${today}::date and l.ends_on >= ${today}::date`;
}

async function countToRemind({ db }: LicenceDeps, { bodies, today }: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from licences.licences l
    where ${ofBodies(bodies)} and ${isToRemind(today)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many licences end within 90, 60 and 30 days, whatever their own days of reminding. */
async function countReminders(
  { db }: LicenceDeps,
  { bodies, today }: Scope,
): Promise<LicenceList['reminders']> {
  const [widest = 0] = REMINDER_DAYS;
  const counts = REMINDER_DAYS.map(
    (days) =>
      sql`count(*) filter (where ${endsWithin(today, days)})::int as ${sql.ref(`d${days}`)}`,
  );
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(counts)} from licences.licences l
    where ${ofBodies(bodies)} and ${endsWithin(today, widest)}`.execute(db);
  return REMINDER_DAYS.map((days) => ({ days, count: rows[0]?.[`d${days}`] ?? 0 }));
}

/** Licences by their number, by the full number of the holder's document, or by the beginning of the holder's name. */
export async function searchLicencesBy(
  deps: LicenceDeps,
  actor: Actor,
  text: string,
): Promise<LicenceSummary[]> {
  const wanted = text.trim();
  if (wanted === '') return [];
  const holders = ID_TYPES.map((type) =>
    deps.protection.applicantIdOf(type, keptIdNumber(type, wanted)),
  );
  const bodies = bodiesWithin(actor, CASE_READERS);
  const { rows } = await sql<LicenceRow>`
    select ${LICENCE_COLUMNS} from licences.licences l
    where ${ofBodies(bodies)}
      and l.case_id in (
        select case_id from licences.numbers where number = ${wanted}
        union all
        (select case_id from licences.holders where holder_id = any(${holders}::uuid[])
         limit ${FOUND_MAX})
        union all
        (select l.case_id from licences.licences l
         where starts_with(l.holder_name, ${wanted}) and ${ofBodies(bodies)}
         limit ${FOUND_MAX}))
    order by l.granted_on desc, l.case_id limit ${FOUND_MAX}`.execute(deps.db);
  return describeLicences(deps, rows, localDateOf(deps.now()));
}

export async function describeLicences(
  { organisations }: LicenceDeps,
  rows: readonly LicenceRow[],
  today: LocalDate,
): Promise<LicenceSummary[]> {
  const { byId } = await organisations();
  return rows.map((row) => {
    const ends = { endsOn: row.ends_on, days: row.remind_days };
    return {
      licenceId: row.case_id,
      version: row.version,
      state: row.state,
      kind: row.kind,
      number: row.number,
      holderKind: row.holder_kind,
      holderName: row.holder_kind === 'person' ? maskName(row.holder_name) : row.holder_name,
      department: {
        organisationId: row.department_id,
        shortName: byId.get(row.department_id)?.shortName ?? '',
      },
      principalName: (row.principal_id && byId.get(row.principal_id)?.name) || null,
      grantedOn: row.granted_on,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      cancelBy: row.cancel_by,
      isOverdue: row.state === 'ENDED' && row.cancel_by !== null && row.cancel_by < today,
      reminder: reminderOf(ends, today) ?? null,
    };
  });
}
