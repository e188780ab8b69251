import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';

/** How many explained delays of each body were decided after a day; from sums by day. */
export async function countFinishedDelays(
  db: Reader,
  since: LocalDate,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ readonly authority_id: number; readonly cases: number }>`
    select authority_id, sum(n)::integer as cases from notices.delay_sums
    where finished_on > ${since}::date group by authority_id having sum(n) > 0`.execute(db);
  return new Map(rows.map(({ authority_id, cases }) => [authority_id, cases]));
}

/** Days whose sums are not what their delays come to; for the check of everything. */
export async function differingDelaySums(db: Reader): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select 'delays ' || finished_on || ' ' || authority_id as name
    from (
      select finished_on, authority_id, n from notices.delay_sums
      union all
      select finished_on, authority_id, -count(*) from notices.delays
      where finished_on is not null group by finished_on, authority_id) both_sides
    group by finished_on, authority_id having sum(n) <> 0
    order by name`.execute(db);
  return rows.map(({ name }) => name);
}
