import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import { COUNTED_VERSION } from '../core/measures.ts';

/** Whether the totals hold all measures of this version; else `banshi recount` has to run first. */
export async function isCountedWhole(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`
    select version from statistics.counted`.execute(db);
  return (rows[0]?.version ?? 0) >= COUNTED_VERSION;
}
