import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Increments } from '../core/increments.ts';
import { COUNTED_VERSION } from '../core/measures.ts';
import { addCounted, FOLD_LOCK } from './totals-store.ts';

/**
 * Work in one snapshot while nobody folds: the lock is held before the snapshot is taken, so that no folding can
 * have ended between the two. What happens meanwhile waits in the outbox.
 */
export async function whileNobodyFolds<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${FOLD_LOCK}::bigint)`.execute(connection);
    try {
      return await connection.transaction().setIsolationLevel('repeatable read').execute(work);
    } finally {
      await sql`select pg_advisory_unlock(${FOLD_LOCK}::bigint)`.execute(connection);
    }
  });
}

/** Puts all that is counted in the place of what is kept. */
export async function replaceTotals(tx: Tx, increments: Increments): Promise<void> {
  await sql`delete from statistics.totals`.execute(tx);
  await sql`delete from statistics.cohorts`.execute(tx);
  await sql`delete from statistics.durations`.execute(tx);
  await sql`delete from statistics.duration_months`.execute(tx);
  await sql`delete from statistics.hours`.execute(tx);
  await addCounted(tx, increments);
  await sql`update statistics.counted set version = ${COUNTED_VERSION}`.execute(tx);
}
