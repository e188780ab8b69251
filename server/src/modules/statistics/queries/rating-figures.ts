import { RATING_GRADES, type RatingGrade } from '@banshi/contract/rating-words';
import { inSnapshot } from '../../../platform/database/index.ts';
import { readCounterReceipts, readVoidedReceipts } from '../../cases/index.ts';
import { countRatedCases, countRatings, countReviewed } from '../../ratings/index.ts';
import type { RatingSum } from '../core/rating-sums.ts';
import type { Period } from '../core/statistics-period.ts';
import type { StatisticsDeps } from '../deps.ts';

/** How the services of a matter and an area were rated. */
export interface RatedPlace extends RatingSum {
  readonly matterId: number;
  readonly area: string;
}

/** What was rated in a period, all of one snapshot; a row for each matter and area in which there is anything to tell. */
export async function findRatedPlaces(
  { db }: Pick<StatisticsDeps, 'db'>,
  period: Period,
): Promise<readonly RatedPlace[]> {
  return inSnapshot(db, async (tx) => {
    const receipts = await readCounterReceipts(tx, period);
    const voided = await readVoidedReceipts(tx, period);
    const rated = await countRatedCases(tx, { ...period, voided });
    const given = await countRatings(tx, period);
    const reviewed = await countReviewed(tx, period);
    return [
      ...receipts.map((one) => ({ ...placeOf(one), rateable: one.n })),
      ...rated.map((one) => ({ ...placeOf(one), ratedCases: one.n })),
      ...given.map((one) => ({
        ...placeOf(one),
        grades: { ...NO_GRADES, [one.grade]: one.n },
      })),
      ...reviewed.map(({ rectified, revisited, unreached, ...one }) => ({
        ...{ ...placeOf(one), rectified, revisited, unreached },
      })),
    ];
  });
}

/** No rating of any grade. */
const NO_GRADES = Object.fromEntries(RATING_GRADES.map((grade) => [grade, 0])) as Readonly<
  Record<RatingGrade, number>
>;

function placeOf({ matterId, area }: Pick<RatedPlace, 'matterId' | 'area'>): RatedPlace {
  const none = { rateable: 0, ratedCases: 0, rectified: 0, revisited: 0, unreached: 0 };
  return { matterId, area, ...none, grades: NO_GRADES };
}
