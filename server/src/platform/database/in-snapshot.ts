import { sql } from 'kysely';
import type { Database, Reader } from './connect.ts';

/** Reads everything as it stands at one moment, whatever others write meanwhile; nothing can be written. */
export function inSnapshot<T>(db: Database, read: (snapshot: Reader) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read);
}

/**
 * The same for long statements that read little: the server keeps their plans. Left to itself it plans such a statement anew each time
 * where it takes a plan for these values to be cheaper, and planning then takes longer than reading.
 */
export function inSnapshotByKeptPlans<T>(
  db: Database,
  read: (snapshot: Reader) => Promise<T>,
): Promise<T> {
  return inSnapshot(db, async (snapshot) => {
    await sql`set local plan_cache_mode = force_generic_plan`.execute(snapshot);
    return read(snapshot);
  });
}
