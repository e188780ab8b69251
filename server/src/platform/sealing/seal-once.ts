import { sql } from 'kysely';
import { ok } from '../../kernel/result.ts';
import { CHAIN_START, chainHash } from '../crypto/index.ts';
import { type Database, type Tx, transact } from '../database/index.ts';

/** What one sealing did; `busy`: another process is sealing at this moment. */
export type Sealing = { readonly sealed: number } | 'busy';

const SEAL_LOCK = 7_215_010;
/** Some hundred thousand entries at most in one seal. */
const ROWS_MAX = 100;

/**
 * Takes digests that wait and puts them under one seal, chained to the seal before. One process at a
 * time; the digests leave their place and enter the seal in one transaction.
 */
export async function sealOnce(db: Database): Promise<Sealing> {
  const sealed = await transact<Sealing, never>(db, async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(${SEAL_LOCK}::bigint) as mine`.execute(tx);
    return ok(rows[0]?.mine ? await sealWaiting(tx) : 'busy');
  });
  if (!sealed.ok) throw new Error('sealing refuses nothing');
  return sealed.value;
}

async function sealWaiting(tx: Tx): Promise<Sealing> {
  const { rows } = await sql<{ entries: Buffer; count: number }>`
    with moved as (
      delete from platform.unsealed where id in (
        select id from platform.unsealed order by id limit ${ROWS_MAX})
      returning id, entries, entry_count)
    select entries, entry_count as count from moved order by id`.execute(tx);
  if (rows.length === 0) return { sealed: 0 };
  const entries = Buffer.concat(rows.map((row) => row.entries));
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const last = await lastSeal(tx);
  await sql`
    insert into platform.seals (seq, previous_hash, entries, entry_count, hash, sealed_at)
    values (${last.seq + 1}::bigint, ${last.hash}::bytea, ${entries}::bytea, ${count}::integer,
            ${chainHash(last.hash, entries)}::bytea, now())`.execute(tx);
  return { sealed: count };
}

/** The head of the chain: number and hash of the last seal, or the start when there is none. */
export async function lastSeal(db: Database | Tx): Promise<{ seq: number; hash: Buffer }> {
  const { rows } = await sql<{ seq: number; hash: Buffer }>`
    select seq, hash from platform.seals order by seq desc limit 1`.execute(db);
  return rows[0] ?? { seq: 0, hash: CHAIN_START };
}

/** Seals until nothing waits, for commands that end; a busy sealer elsewhere does the work as well. */
export async function sealAll(db: Database): Promise<void> {
  for (let sealing = await sealOnce(db); sealing !== 'busy' && sealing.sealed > 0; ) {
    sealing = await sealOnce(db);
  }
}

/** How many journal entries wait for their seal. */
export async function countUnsealed(db: Database): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select coalesce(sum(entry_count), 0)::bigint as waiting from platform.unsealed`.execute(db);
  return rows[0]?.waiting ?? 0;
}
