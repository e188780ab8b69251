import { sql } from 'kysely';
import type { Reader } from '../database/index.ts';

/** How many journal entries wait for their seal. */
export async function countUnsealed(db: Reader): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select coalesce(sum(entry_count), 0)::bigint as waiting from platform.unsealed`.execute(db);
  return rows[0]?.waiting ?? 0;
}

/** For how many seconds the oldest journal entry without a seal has waited for one. */
export async function sealLag(db: Reader): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select greatest(0, extract(epoch from now() - since))::double precision as seconds
    from platform.unsealed order by id limit 1`.execute(db);
  return rows[0]?.seconds ?? 0;
}
