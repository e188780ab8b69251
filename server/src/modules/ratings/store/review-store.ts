import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { NegativeReview, ReviewEvent } from '../core/negative-review.ts';
import type { ReviewDue } from '../core/review-due.ts';

/** Which rating. */
export interface RatingKey {
  readonly caseId: string;
  readonly seq: number;
}

/** A review that begins. */
export interface NewReview extends RatingKey {
  readonly departmentId: number;
  readonly ratedOn: LocalDate;
  readonly event: ReviewEvent;
  readonly due: ReviewDue | undefined;
}

/** One act on the reviews of a case at a time; released with the transaction. */
export async function lockReviews(tx: Tx, caseId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`review ${caseId}`}, 0))`.execute(tx);
}

/** Begins a review, unless there is one of this rating. */
export async function insertReview(tx: Tx, review: NewReview): Promise<void> {
  const { caseId, seq, departmentId, ratedOn, event, due } = review;
  const begun = await tx
    .insertInto('ratings.negative_reviews')
    .values({
      ...{ case_id: caseId, seq, state: 'RECEIVED', version: 1, department_id: departmentId },
      ...{ rated_on: ratedOn, due_clock: due?.clock ?? null, due_on: due?.on ?? null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(begun.numInsertedOrUpdatedRows) > 0) {
    await appendReviewEvent(tx, { caseId, seq }, { nth: 1, event });
  }
}

/** Adds events to a journal, and lets the row beside it follow. */
export async function saveReview(
  tx: Tx,
  key: RatingKey,
  {
    review,
    events,
    due,
  }: {
    readonly review: NegativeReview;
    readonly events: readonly ReviewEvent[];
    readonly due: ReviewDue | undefined;
  },
): Promise<void> {
  for (const [index, event] of events.entries()) {
    const nth = review.version - events.length + index + 1;
    await appendReviewEvent(tx, key, { nth, event });
  }
  await tx
    .updateTable('ratings.negative_reviews')
    .set({
      ...{ state: review.state, version: review.version, kind: review.kind },
      ...{ due_clock: due?.clock ?? null, due_on: due?.on ?? null },
      ...{ rectified_on: review.rectifiedOn ?? null, revisited_on: review.revisitedOn ?? null },
      unreached_on: review.unreachedOn ?? null,
    })
    .where('case_id', '=', key.caseId)
    .where('seq', '=', key.seq)
    .execute();
}

async function appendReviewEvent(
  tx: Tx,
  { caseId, seq }: RatingKey,
  { nth, event }: { readonly nth: number; readonly event: ReviewEvent },
): Promise<void> {
  const { act, at, by, inPlaceOf, note, kind, isComplex, way, outcome, ground } = event;
  await tx
    .insertInto('ratings.review_journal')
    .values({
      ...{ case_id: caseId, seq, nth, act, at: toTimestamp(at), by, in_place_of: inPlaceOf },
      ...{ note, kind, is_complex: isComplex, way, outcome, ground },
    })
    .execute();
}
