import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Reader } from '../database/index.ts';
import { toTimestamp } from '../database/index.ts';
import { ENTRY_BYTES, type JournalPlace, placesIn } from './digest-check.ts';

/** Clocks of several machines may differ so much; seals are made within a second. */
const CLOCKS_APART_MS = 300_000;
const ROWS_AT_ONCE = 8;

/**
 * The places of all entries that were recorded since a moment, and some of before: those that wait for their seal, and
 * those under a seal that was made then or later, the last seal first.
 */
export async function* placesSince(db: Reader, since: Instant): AsyncGenerator<JournalPlace[]> {
  yield* waitingPlaces(db);
  yield* sealedPlaces(db, since);
}

async function* waitingPlaces(db: Reader): AsyncGenerator<JournalPlace[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{ id: number; entries: Buffer }>`
      select id, entries from platform.unsealed where id > ${after}::bigint
      order by id limit ${ROWS_AT_ONCE}`.execute(db);
    for (const { entries } of rows) yield placesIn(entries);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function* sealedPlaces(db: Reader, since: Instant): AsyncGenerator<JournalPlace[]> {
  const from = toTimestamp((since - CLOCKS_APART_MS) as Instant);
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const { rows } = await sql<{ seq: number; entries: Buffer }>`
      select seq, entries from platform.seals where seq < ${before}::bigint and sealed_at >= ${from}
      order by seq desc limit ${ROWS_AT_ONCE}`.execute(db);
    for (const { entries } of rows) yield placesIn(entries);
    const last = rows.at(-1);
    if (!last) return;
    before = last.seq;
  }
}

/** An entry of a seal, the first of it being 0. */
export interface SealPlace {
  readonly seq: number;
  readonly at: number;
}

interface AskedPlaces<From> {
  readonly since: Instant;
  readonly from: From;
  readonly limit: number;
}

interface PlacesPage {
  readonly places: readonly JournalPlace[];
  readonly next: SealPlace | null;
}

/**
 * So many of the same places as `placesSince` gives, and from where they go on; the first page, from nowhere, has those that wait for
 * their seal besides.
 */
export async function pageOfPlaces(
  db: Reader,
  { since, from, limit }: AskedPlaces<SealPlace | undefined>,
): Promise<PlacesPage> {
  const places: JournalPlace[] = [];
  if (!from) for await (const waiting of waitingPlaces(db)) places.push(...waiting);
  const end = places.length + limit;
  let next: SealPlace | null = from ?? { seq: Number.MAX_SAFE_INTEGER, at: 0 };
  while (next && places.length < end) {
    const page = await someSealed(db, { since, from: next, limit: end - places.length });
    places.push(...page.places);
    next = page.next;
  }
  return { places, next };
}

/** Places of the next few seals; of each only as many bytes are read as may be taken. */
async function someSealed(
  db: Reader,
  { since, from, limit }: AskedPlaces<SealPlace>,
): Promise<PlacesPage> {
  const sealedFrom = toTimestamp((since - CLOCKS_APART_MS) as Instant);
  const { rows } = await sql<{ seq: number; count: number; entries: Buffer; start: number }>`
    select seq, entry_count as count, start,
      substr(entries, start * ${ENTRY_BYTES}::int + 1, ${limit * ENTRY_BYTES}::int) as entries
    from platform.seals, lateral (
      select case when seq = ${from.seq}::bigint then ${from.at}::int else 0 end as start) first
    where seq <= ${from.seq}::bigint and sealed_at >= ${sealedFrom}
    order by seq desc limit ${ROWS_AT_ONCE}`.execute(db);
  const places: JournalPlace[] = [];
  for (const { seq, count, entries, start } of rows) {
    const taken = placesIn(entries).slice(0, limit - places.length);
    places.push(...taken);
    const at = start + taken.length;
    const next = at < count ? { seq, at } : { seq: seq - 1, at: 0 };
    if (places.length === limit) return { places, next };
  }
  const last = rows.at(-1);
  const isEnd = rows.length < ROWS_AT_ONCE || !last;
  return { places, next: isEnd ? null : { seq: last.seq - 1, at: 0 } };
}

/** How many entries wait for their seal or were sealed since a moment, and some of before. */
export async function countSince(db: Reader, since: Instant): Promise<number> {
  const from = toTimestamp((since - CLOCKS_APART_MS) as Instant);
  const { rows } = await sql<{ n: number }>`
    select coalesce((select sum(entry_count) from platform.seals where sealed_at >= ${from}), 0)::bigint
      + coalesce((select sum(entry_count) from platform.unsealed), 0)::bigint as n`.execute(db);
  return rows[0]?.n ?? 0;
}
