import type { RatingGrade } from '@banshi/contract/rating-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { ReviewRow } from './review-list.ts';

/** A rating as the page of its review shows it. */
export interface RatedWords extends Omit<ReviewRow, 'state' | 'kind' | 'dueClock' | 'dueOn'> {
  readonly options: readonly string[];
  readonly text: string | null;
  readonly supplementGrade: RatingGrade | null;
  readonly supplementText: string | null;
  readonly supplementAt: Instant | null;
}

/** The labels of what was ticked in the rating `r`. */
export const TICKED = sql`array(select o.label from ratings.options o
  where o.edition = r.edition and o.code = any(r.options) order by o.code)`;

/** What was said in a rating, and what was added to it. */
export async function readRatedWords(
  db: Reader,
  { caseId, seq }: { readonly caseId: string; readonly seq: number },
): Promise<RatedWords | undefined> {
  const { rows } = await sql<RatedWords>`
    select r.case_id as "caseId", r.seq, r.display_no as "displayNo", r.matter_id as "matterId",
      r.stage, r.grade, r.rated_at as "ratedAt", r.text, ${TICKED} as options,
      s.grade as "supplementGrade", s.text as "supplementText", s.rated_at as "supplementAt"
    from ratings.ratings r
    left join ratings.ratings s
      on s.case_id = r.case_id and s.service = r.service and s.ordinal = 2
    where r.case_id = ${caseId} and r.seq = ${seq}`.execute(db);
  return rows[0];
}
