import { COUNTED } from '@banshi/contract/indicator-words';
import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import { COUNTED_VERSION, measuresSince } from '../core/measures.ts';

/** Of which count the totals are. */
export async function readCountedVersion(db: Reader): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select version from statistics.counted`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Whether the totals hold what the figures are made of; else `banshi recount` has to run first. */
export async function isCountedWhole(db: Reader): Promise<boolean> {
  const known = measuresSince(await readCountedVersion(db));
  return COUNTED.every((name) => known.has(name));
}

/** Whether they hold all that this program counts. */
export async function isCountedToTheEnd(db: Reader): Promise<boolean> {
  return (await readCountedVersion(db)) >= COUNTED_VERSION;
}
