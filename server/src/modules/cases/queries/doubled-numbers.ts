import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';

/** As streams read cases: those whose number several sources report. */
export const DOUBLED_NUMBERS = sql`
  (select case_id as id, matter_id, accepted_at from cases.doubled_numbers) doubled`;

const SEVERAL_SOURCES = sql`(select count(*) from cases.sources) > 1`;

/** Cases that are noted otherwise than the numbers of all cases say; for the check of everything. */
export async function differingDoubled(db: Reader): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    with doubled as (
      select id as case_id, matter_id, accepted_at from cases.cases
      where source_id is not null and ${SEVERAL_SOURCES}
        and source_case_no in (
          select source_case_no from cases.cases
          where source_id is not null and ${SEVERAL_SOURCES}
          group by source_case_no having min(source_id) < max(source_id)))
    select distinct 'doubled number ' || case_id as name
    from (
      (select case_id, matter_id, accepted_at from cases.doubled_numbers except select * from doubled)
      union all
      (select * from doubled except select case_id, matter_id, accepted_at from cases.doubled_numbers)) differing
    order by name`.execute(db);
  return rows.map(({ name }) => name);
}
