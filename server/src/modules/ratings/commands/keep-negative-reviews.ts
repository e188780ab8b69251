import { ok } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { dueOf } from '../core/review-due.ts';
import type { RatingDeps } from '../deps.ts';
import { openReview } from '../open-review.ts';
import { findReview } from '../queries/review-journal.ts';
import { findRunning, findUnopened } from '../queries/unopened-reviews.ts';
import { lockReviews, type RatingKey, saveReview } from '../store/review-store.ts';

/** So many are begun in one transaction. */
const BATCH = 200;

/**
 * Begins the reviews of bad ratings that were given before there were any, and counts the limits of the open ones anew by the
 * calendar as it stands. Called again, it finds everything done.
 */
export async function keepNegativeReviews(deps: RatingDeps): Promise<void> {
  for (;;) {
    const bad = await findUnopened(deps.db, BATCH);
    await transact(deps.db, async (tx) => {
      for (const one of bad) await openReview(deps, tx, one);
      return ok(undefined);
    });
    if (bad.length < BATCH) break;
  }
  for (const key of await findRunning(deps.db)) {
    await transact(deps.db, async (tx) => ok(await recount(deps, tx, key)));
  }
}

async function recount(deps: RatingDeps, tx: Tx, key: RatingKey): Promise<void> {
  await lockReviews(tx, key.caseId);
  const known = await findReview(tx, key);
  if (!known) return;
  const { review } = known;
  await saveReview(tx, key, { review, events: [], due: dueOf(review, await deps.calendar()) });
}
