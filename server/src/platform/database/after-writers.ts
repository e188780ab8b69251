import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Reader } from './connect.ts';

const LOOK_EVERY_MS = 20;

/**
 * Waits until every transaction that was writing when this was called has ended, at most for the time given: a writer that
 * hangs keeps nobody for ever.
 */
export async function afterWriters(db: Reader, patienceMs: number): Promise<void> {
  const { rows } = await sql<{ next: number }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next`.execute(db);
  const next = rows[0]?.next ?? 0;
  for (let waited = 0; waited < patienceMs; waited += LOOK_EVERY_MS) {
    const seen = await sql<{ isOver: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= ${next}::bigint as "isOver"`.execute(
      db,
    );
    if (seen.rows[0]?.isOver) return;
    await pause(LOOK_EVERY_MS);
  }
}
