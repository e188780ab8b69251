import type { GradeGroup, RatingGrade, RatingView } from '@banshi/contract/rating-words';
import type { ReviewProgress } from '@banshi/contract/review-words';
import { paths } from '../../frame/paths.ts';
import { toCounted } from './counted.ts';
import type { Period } from './period.ts';

/** The row of a grouping behind which a list is sought; none for the total. */
export interface RatedRow {
  readonly period: Period;
  readonly by: 'department' | 'area' | 'bucket' | 'type';
  readonly key: string | undefined;
  readonly label: string;
}

/** The cases that may be rated. */
export function toRateable({ period, by, key, label }: RatedRow): string {
  return toCounted({ measure: 'received', ...period, by, key, among: 'counter' }, label);
}

/** The ratings of a row, as those see them who look after them. */
export function toRatings(
  { period: { from, to }, by, key, label }: RatedRow,
  { view, grade }: { readonly view: RatingView; readonly grade?: RatingGrade | GradeGroup },
): string {
  return paths.ratingList.to({
    ...{ from, to, view },
    ...(key === undefined ? {} : { by, key, label }),
    ...(grade === undefined ? {} : { grade }),
  });
}

/** The bad ratings of a row that have come so far, as those see them who deal with them. */
export function toReviews(
  { period: { from, to }, by, key, label }: RatedRow,
  progress: ReviewProgress,
): string {
  return paths.negativeReviews.to({
    ...{ from, to, progress },
    ...(key === undefined ? {} : { by, key, label }),
  });
}
