import { sql } from 'kysely';
import type { Reader } from '../database/index.ts';

/** How many journal entries wait for their seal. */
export async function countUnsealed(db: Reader): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select coalesce(sum(entry_count), 0)::bigint as waiting from platform.unsealed`.execute(db);
  return rows[0]?.waiting ?? 0;
}
