import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';

/** Matters whose list in force plans their cancellation for a day that has come. */
export async function mattersToCancel(db: Reader, at: Instant): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select m.id from catalogue.matters m
    cross join lateral (
      select body from catalogue.matter_versions
      where matter_id = m.id and effective_from <= ${toTimestamp(at)}
      order by version desc limit 1) v
    where m.state in ('PUBLISHED', 'SUSPENDED')
      and v.body ->> 'cancelsOn' <= ${localDateOf(at)}
    order by m.id`.execute(db);
  return rows.map((row) => row.id);
}
