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

/**
 * The effective ratings given on these days, each service once, by grade. It grows with the ratings of the period, of which
 * one index holds all that is counted.
 */
export async function countRatings(
  db: Reader,
  { from, to }: Days,
): Promise<readonly (Counted & { readonly grade: RatingGrade })[]> {
  const { rows } = await sql<Counted & { readonly grade: RatingGrade }>`
    select r.matter_id as "matterId", r.area, r.grade, count(*)::int as n
    from ratings.ratings r
    where r.ordinal = 1 and r.rated_on between ${from}::date and ${to}::date
      and not exists (${EXCLUSION})
    group by r.matter_id, r.area, r.grade`.execute(db);
  return rows;
}

/**
 * Of the bad ratings that count and were given on these days those that were mended and replied to, and those whose rater was
 * called. It grows with the bad ratings of the period.
 */
export async function countReviewed(
  db: Reader,
  { from, to }: Days,
): Promise<readonly (Omit<Counted, 'n'> & { rectified: number; revisited: number })[]> {
  const { rows } = await sql<Omit<Counted, 'n'> & { rectified: number; revisited: number }>`
    select r.matter_id as "matterId", r.area,
      count(n.rectified_on)::int as rectified, count(n.revisited_on)::int as revisited
    from ratings.negative_reviews n
    join ratings.ratings r on r.case_id = n.case_id and r.seq = n.seq
    where n.rated_on between ${from}::date and ${to}::date and n.state <> 'EXCLUDED'
    group by r.matter_id, r.area`.execute(db);
  return rows;
}

/** Of the cases that came in on these days those that were rated at all, but for `voided` ones. */
export async function countRatedCases(
  db: Reader,
  { from, to, voided }: Days & { readonly voided: readonly string[] },
): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select matter_id as "matterId", area, count(distinct case_id)::int as n
    from ratings.ratings
    where received_on between ${from}::date and ${to}::date and case_id <> all(${voided}::uuid[])
    group by matter_id, area`.execute(db);
  return rows;
}
