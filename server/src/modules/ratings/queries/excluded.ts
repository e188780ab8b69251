import { sql } from 'kysely';

/** The entry that keeps the rating `r` from counting; none where there is none, or where it counts again. */
export const EXCLUSION = sql`
  select v.ground, v.reason, v.by, v.at from (
    select * from ratings.verdict_journal v
    where v.case_id = r.case_id and v.seq = r.seq order by v.nth desc limit 1) v
  where v.ground is not null`;
