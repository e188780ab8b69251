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
 * where it takes a plan for these values to be cheaper, and planning then takes longer than reading. A kept plan knows no values, and a
 * range of unknown ends counts as half a percent of its table: beside millions of rows that looks like work for bitmaps, which are
 * read and sorted whole before the first row of a page. Indexes are read in their order instead, until the page is full.
 */
export function inSnapshotByKeptPlans<T>(
  db: Database,
  read: (snapshot: Reader) => Promise<T>,
): Promise<T> {
  return inSnapshot(db, async (snapshot) => {
    await sql`
      select set_config('plan_cache_mode', 'force_generic_plan', true),
        set_config('enable_bitmapscan', 'off', true)`.execute(snapshot);
    return read(snapshot);
  });
}
