import type { RatingGrade } from '@banshi/contract/rating-words';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { EXCLUSION } from './excluded.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** So many of a matter and an area. */
interface Counted {
  readonly matterId: number;
  readonly area: string;
  readonly n: number;
}

/** The effective ratings given on these days, each service once, by grade; from sums by day. */
export async function countRatings(
  db: Reader,
  { from, to }: Days,
): Promise<readonly (Counted & { readonly grade: RatingGrade })[]> {
  const { rows } = await sql<Counted & { readonly grade: RatingGrade }>`
    select matter_id as "matterId", area, grade, sum(n)::int as n
    from ratings.given
    where rated_on between ${from}::date and ${to}::date
    group by matter_id, area, grade having sum(n) > 0`.execute(db);
  return rows;
}

/** How far the bad ratings of a matter and an area have come. */
interface Reviewed extends Omit<Counted, 'n'> {
  readonly rectified: number;
  readonly revisited: number;
  readonly unreached: number;
}

/**
 * Of the bad ratings that count and were given on these days those that were mended and replied to, and those whose rater was
 * called, or whom nobody reached. It grows with the bad ratings of the period.
 */
export async function countReviewed(db: Reader, { from, to }: Days): Promise<readonly Reviewed[]> {
  const { rows } = await sql<Reviewed>`
    select r.matter_id as "matterId", r.area,
      count(n.rectified_on)::int as rectified, count(n.revisited_on)::int as revisited,
      count(n.unreached_on)::int as unreached
    from ratings.negative_reviews n
    join ratings.ratings r on r.case_id = n.case_id and r.seq = n.seq
    where n.rated_on between ${from}::date and ${to}::date and n.state <> 'EXCLUDED'
    group by r.matter_id, r.area`.execute(db);
  return rows;
}

/** Of the cases that came in on these days those that were rated at all, but for `voided` ones; from sums by day. */
export async function countRatedCases(
  db: Reader,
  { from, to, voided }: Days & { readonly voided: readonly string[] },
): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select matter_id as "matterId", area, sum(n)::int as n
    from (
      select matter_id, area, n from ratings.rated_cases
      where received_on between ${from}::date and ${to}::date
      union all
      select matter_id, area, -count(distinct case_id) from ratings.ratings
      where case_id = any(${voided}::uuid[]) and received_on between ${from}::date and ${to}::date
      group by matter_id, area) counted
    group by matter_id, area having sum(n) > 0`.execute(db);
  return rows;
}

/** Days whose sums are not what their ratings come to; for the check of everything. */
export async function differingRatingSums(db: Reader): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select 'ratings ' || rated_on || ' ' || matter_id || ' ' || area || ' ' || grade as name
    from (
      select rated_on, matter_id, area, grade, n from ratings.given
      union all
      select r.rated_on, r.matter_id, r.area, r.grade, -count(*) from ratings.ratings r
      where r.ordinal = 1 and not exists (${EXCLUSION})
      group by r.rated_on, r.matter_id, r.area, r.grade) both_sides
    group by rated_on, matter_id, area, grade having sum(n) <> 0
    union all
    select 'rated cases ' || received_on || ' ' || matter_id || ' ' || area
    from (
      select received_on, matter_id, area, n from ratings.rated_cases
      union all
      select received_on, matter_id, area, -count(distinct case_id) from ratings.ratings
      group by received_on, matter_id, area) both_sides
    group by received_on, matter_id, area having sum(n) <> 0
    union all
    select 'exclusion ' || case_id || ' ' || seq
    from (
      select case_id, seq, 1 as n from ratings.excluded
      union all
      select r.case_id, r.seq, -1 from ratings.ratings r where r.ordinal = 1 and exists (${EXCLUSION})) both_sides
    group by case_id, seq having sum(n) <> 0
    order by name`.execute(db);
  return rows.map(({ name }) => name);
}
