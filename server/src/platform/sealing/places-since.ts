import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Reader } from '../database/index.ts';
import { toTimestamp } from '../database/index.ts';
import { type JournalPlace, placesIn } from './digest-check.ts';

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

/** How many entries wait for their seal or were sealed since a moment, and some of before. */
export async function countSince(db: Reader, since: Instant): Promise<number> {
  const from = toTimestamp((since - CLOCKS_APART_MS) as Instant);
  const { rows } = await sql<{ n: number }>`
    select coalesce((select sum(entry_count) from platform.seals where sealed_at >= ${from}), 0)::bigint
      + coalesce((select sum(entry_count) from platform.unsealed), 0)::bigint as n`.execute(db);
  return rows[0]?.n ?? 0;
}
