import { RATING_GRADES } from '@banshi/contract/rating-words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addedRatings, goodAndBad, ratesOfRatings } from './rating-sums.ts';

const grades = fc.record(
  Object.fromEntries(RATING_GRADES.map((grade) => [grade, fc.nat(1_000)])) as Record<
    (typeof RATING_GRADES)[number],
    fc.Arbitrary<number>
  >,
);
const count = fc.nat(1_000);
const sum = fc.record({
  ...{
    rateable: count,
    ratedCases: count,
    rectified: count,
    revisited: count,
    unreached: count,
    grades,
  },
});

test('basically satisfied is good, dissatisfied is bad; what nobody rated has no rate', () => {
  const reviewed = { rectified: 1, revisited: 0, unreached: 0 };
  const one = { rateable: 8, ratedCases: 3, ...reviewed, grades: gradesOf([1, 0, 1, 1, 0]) };
  expect(ratesOfRatings(one)).toEqual([
    { rate: 'participation', part: 3, whole: 8, value: '37.50' },
    { rate: 'goodRatings', part: 2, whole: 3, value: '66.67' },
    { rate: 'badRatings', part: 1, whole: 3, value: '33.33' },
    { rate: 'rectifiedRatings', part: 1, whole: 1, value: '100.00' },
    { rate: 'revisitedRatings', part: 0, whole: 1, value: '0.00' },
  ]);
  const none = {
    rateable: 0,
    ratedCases: 0,
    rectified: 0,
    revisited: 0,
    unreached: 0,
    grades: gradesOf([0, 0, 0, 0, 0]),
  };
  expect(ratesOfRatings(none).map(({ value }) => value)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

test('what is good and what is bad of parts adds up to that of all', () => {
  fc.assert(
    fc.property(fc.array(sum, { maxLength: 6 }), (parts) => {
      const whole = goodAndBad(addedRatings(parts));
      const added = parts.map(goodAndBad).reduce(
        (all, one) => ({
          good: all.good + one.good,
          bad: all.bad + one.bad,
          effective: all.effective + one.effective,
        }),
        { good: 0, bad: 0, effective: 0 },
      );
      expect(whole).toEqual(added);
    }),
  );
});

function gradesOf(counts: readonly number[]) {
  return Object.fromEntries(RATING_GRADES.map((grade, at) => [grade, counts[at] ?? 0])) as Record<
    (typeof RATING_GRADES)[number],
    number
  >;
}
