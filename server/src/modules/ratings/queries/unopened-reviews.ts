import { isBadGrade, RATING_GRADES } from '@banshi/contract/rating-words';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { EXCLUSION } from './excluded.ts';

/** A bad rating that counts. */
export interface BadRating {
  readonly caseId: string;
  readonly seq: number;
  readonly matterId: number;
  readonly ratedOn: LocalDate;
}

const BAD = RATING_GRADES.filter(isBadGrade);

/** Bad ratings that count and of which there is no review: those given before there were any. */
export async function findUnopened(db: Reader, limit: number): Promise<readonly BadRating[]> {
  const { rows } = await sql<BadRating>`
    select r.case_id as "caseId", r.seq, r.matter_id as "matterId", r.rated_on as "ratedOn"
    from ratings.ratings r
    where r.ordinal = 1 and r.grade in ('DISSATISFIED', 'VERY_DISSATISFIED')
      and not exists (
        select from ratings.negative_reviews n where n.case_id = r.case_id and n.seq = r.seq)
      and not exists (${EXCLUSION})
    order by r.case_id, r.seq
    limit ${limit}`.execute(db);
  return rows;
}

/** The rating if it is bad; undefined where it is good, a supplement, or is not there. */
export async function findBad(
  db: Reader,
  { caseId, seq }: { readonly caseId: string; readonly seq: number },
): Promise<BadRating | undefined> {
  const { rows } = await sql<BadRating>`
    select r.case_id as "caseId", r.seq, r.matter_id as "matterId", r.rated_on as "ratedOn"
    from ratings.ratings r
    where r.case_id = ${caseId} and r.seq = ${seq} and r.ordinal = 1
      and r.grade = any(${BAD}::text[])`.execute(db);
  return rows[0];
}

/** Reviews whose limit runs, to look at them again under another calendar. */
export async function findRunning(
  db: Reader,
): Promise<readonly { readonly caseId: string; readonly seq: number }[]> {
  const { rows } = await sql<{ readonly caseId: string; readonly seq: number }>`
    select case_id as "caseId", seq from ratings.negative_reviews
    where state not in ('CLOSED', 'EXCLUDED') and due_on is not null
    order by case_id, seq`.execute(db);
  return rows;
}
