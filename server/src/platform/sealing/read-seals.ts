import { sql } from 'kysely';
import { type Reader, readAhead } from '../database/index.ts';
import type { Seal } from './chain-check.ts';

/** Whom the reading tells of each seal, and of digests that wait for one. */
export interface SealReading {
  readonly onSeal: (seal: Seal) => Promise<void>;
  readonly onWaiting: (entries: Buffer) => Promise<void>;
}

/** A seal has a few megabytes at most. */
const SEALS_AT_ONCE = 8;
const WAITING_AT_ONCE = 200;

/** All seals in order, a few rows at a time; the next ones are on their way while these are looked at. */
export async function* readSeals(db: Reader): AsyncGenerator<Seal> {
  for await (const seals of readAhead(sealPages(db))) yield* seals;
}

async function* sealPages(db: Reader): AsyncGenerator<readonly Seal[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Seal>`
      select seq, previous_hash as "previousHash", entries, entry_count as "entryCount", hash
      from platform.seals where seq > ${after}::bigint
      order by seq limit ${SEALS_AT_ONCE}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.seq;
  }
}

/** Reads all seals in order, then what waits to be sealed. */
export async function readSealed(db: Reader, reading: SealReading): Promise<void> {
  for await (const seal of readSeals(db)) await reading.onSeal(seal);
  for (let after = 0; ; ) {
    const { rows } = await sql<{ id: number; entries: Buffer }>`
      select id, entries from platform.unsealed where id > ${after}::bigint
      order by id limit ${WAITING_AT_ONCE}`.execute(db);
    for (const row of rows) await reading.onWaiting(row.entries);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** How many journal entries are sealed or wait for it. */
export async function countSealed(db: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce((select sum(entry_count) from platform.seals), 0)::bigint
      + coalesce((select sum(entry_count) from platform.unsealed), 0)::bigint as n`.execute(db);
  return rows[0]?.n ?? 0;
}
