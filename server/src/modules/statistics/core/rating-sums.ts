import { isBadGrade, RATING_GRADES, type RatingGrade } from '@banshi/contract/rating-words';
import { type Rate, share } from './rates.ts';

/** What was rated, and how. */
export interface RatingSum {
  /** Cases that could be rated, and those that were. */
  readonly rateable: number;
  readonly ratedCases: number;
  readonly grades: Readonly<Record<RatingGrade, number>>;
  /** Bad ratings that were mended and replied to, and those whose rater was called. */
  readonly rectified: number;
  readonly revisited: number;
  /** Closed because nobody reached their rater: no revisit. */
  readonly unreached: number;
}

/** All of these together. */
export function addedRatings(sums: readonly RatingSum[]): RatingSum {
  const added = (of: (sum: RatingSum) => number) => sums.reduce((all, sum) => all + of(sum), 0);
  return {
    rateable: added(({ rateable }) => rateable),
    ratedCases: added(({ ratedCases }) => ratedCases),
    rectified: added(({ rectified }) => rectified),
    revisited: added(({ revisited }) => revisited),
    unreached: added(({ unreached }) => unreached),
    grades: Object.fromEntries(
      RATING_GRADES.map((grade) => [grade, added(({ grades }) => grades[grade])]),
    ) as Record<RatingGrade, number>,
  };
}

/** Good (好评), bad (差评) and all effective ratings. */
export function goodAndBad({ grades }: Pick<RatingSum, 'grades'>) {
  const bad = countOf(grades, true);
  const good = countOf(grades, false);
  return { good, bad, effective: good + bad };
}

function countOf(grades: RatingSum['grades'], isBad: boolean): number {
  return RATING_GRADES.filter((grade) => isBadGrade(grade) === isBad).reduce(
    (sum, grade) => sum + grades[grade],
    0,
  );
}

/** 参评率、好评率、差评率、差评整改率、回访率 (统计口径 10.2). */
export function ratesOfRatings(sum: RatingSum): Rate[] {
  const { good, bad, effective } = goodAndBad(sum);
  return [
    share('participation', sum.ratedCases, sum.rateable),
    share('goodRatings', good, effective),
    share('badRatings', bad, effective),
    share('rectifiedRatings', sum.rectified, bad),
    share('revisitedRatings', sum.revisited, bad),
  ];
}
