import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import { foldReview, type NegativeReview, type ReviewEvent } from '../core/negative-review.ts';

/** A review, and who answers for it. */
export interface KnownReview {
  readonly review: NegativeReview;
  readonly departmentId: number;
}

/** The review of a rating; none where there is none, or where `notOf` had a hand in its case. */
export async function findReview(
  db: Reader,
  { caseId, seq }: { readonly caseId: string; readonly seq: number },
  notOf?: string,
): Promise<KnownReview | undefined> {
  const { rows } = await sql<ReviewEvent & { readonly departmentId: number }>`
    select n.department_id as "departmentId", j.act, j.at, j.by, j.in_place_of as "inPlaceOf",
      j.note, j.kind, j.is_complex as "isComplex", j.way, j.outcome, j.ground
    from ratings.negative_reviews n
    join ratings.ratings r on r.case_id = n.case_id and r.seq = n.seq
    join ratings.review_journal j on j.case_id = n.case_id and j.seq = n.seq
    where n.case_id = ${caseId} and n.seq = ${seq}
      and not coalesce(${notOf ?? null}::uuid = any(r.hands), false)
    order by j.nth`.execute(db);
  const [first] = rows;
  if (!first) return undefined;
  const events = rows.map(({ departmentId: _, ...event }) => event);
  return { review: foldReview(events), departmentId: first.departmentId };
}
