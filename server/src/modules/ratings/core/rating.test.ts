import { RATING_GRADES } from '@banshi/contract/rating-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { decideRating, type GivenRating, gradeOfOption, type KnownRating } from './rating.ts';
import type { Service } from './served-case.ts';

const SERVED = '2022-06-01' as LocalDate;
const ENDED = '2022-06-10' as LocalDate;
const RECEIPT: Service = {
  ...{ service: 1, stage: 'RECEIPT', way: 'ON_SITE' },
  at: parseInstant('2022-06-01T10:00:00+08:00') as Instant,
};
const OPTIONS = [
  { code: '501', way: 'ON_SITE' },
  { code: '401', way: 'ON_SITE' },
  { code: '511', way: 'ONLINE' },
] as const;
const GIVEN: GivenRating = {
  ...{ service: 1, grade: 'VERY_SATISFIED', options: ['501'] },
  ...{ text: null, channel: 'PC' },
};

interface On {
  readonly today: LocalDate;
  readonly endedOn?: LocalDate | undefined;
  readonly ratings?: readonly KnownRating[];
}

const decide = (given: GivenRating, { today, endedOn = ENDED, ratings = [] }: On) =>
  decideRating(given, {
    served: { services: [RECEIPT], endedOn },
    ratings,
    today,
    options: OPTIONS,
  });

const first = (ratedOn: LocalDate): KnownRating => ({ ...GIVEN, ordinal: 1, ratedOn });
const NEW = { ok: true, value: { kind: 'new', ordinal: 1 } };

describe('the window of a rating', () => {
  test('is thirty days from the end of the case', () => {
    expect(decide(GIVEN, { today: '2022-07-10' as LocalDate })).toMatchObject(NEW);
    expect(decide(GIVEN, { today: '2022-07-11' as LocalDate })).toEqual({
      ok: false,
      refusal: { code: 'ratings/window-over', until: '2022-07-10' },
    });
  });

  test('does not end while the case goes on', () => {
    const going = { served: { services: [RECEIPT], endedOn: undefined }, ratings: [] };
    const today = '2023-06-01' as LocalDate;
    expect(decideRating(GIVEN, { ...going, today, options: OPTIONS })).toMatchObject(NEW);
  });

  test('begins with a service that was given after the end', () => {
    const delivery = { ...RECEIPT, at: parseInstant('2022-09-01T10:00:00+08:00') as Instant };
    const late = { served: { services: [delivery], endedOn: ENDED }, ratings: [] };
    const today = '2022-10-01' as LocalDate;
    expect(decideRating(GIVEN, { ...late, today, options: OPTIONS })).toMatchObject(NEW);
  });
});

describe('a service', () => {
  const again = { ...GIVEN, text: '后来等得很久' };

  test('is rated once, and added to once within ten days', () => {
    const ratings = [first(SERVED)];
    const adding = (days: number) => decide(again, { today: addDays(SERVED, days), ratings });
    expect(adding(10)).toMatchObject({ ok: true, value: { kind: 'new', ordinal: 2 } });
    expect(adding(11)).toMatchObject({ refusal: { code: 'ratings/rated', on: SERVED } });
    const both = [...ratings, { ...again, ordinal: 2 as const, ratedOn: SERVED }];
    const third = { ...GIVEN, text: '再说一次' };
    expect(decide(third, { today: SERVED, ratings: both })).toMatchObject({
      refusal: { code: 'ratings/rated' },
    });
  });

  test('rated in the same words again is one rating, as a lost answer asked for twice', () => {
    expect(decide(GIVEN, { today: SERVED, ratings: [first(SERVED)] })).toEqual({
      ok: true,
      value: { kind: 'repeated' },
    });
  });

  test('that there is not is not rated', () => {
    expect(decide({ ...GIVEN, service: 7 }, { today: SERVED })).toMatchObject({
      refusal: { code: 'ratings/service-unknown' },
    });
  });

  test.each([['401'], ['511'], ['999']])('has no option %s for this grade', (option) => {
    expect(decide({ ...GIVEN, options: [option] }, { today: SERVED })).toEqual({
      ok: false,
      refusal: { code: 'ratings/option-wrong', option },
    });
  });
});

test('the first digit of an option is its grade, five for the best', () => {
  expect(['501', '401', '301', '201', '101'].map(gradeOfOption)).toEqual(RATING_GRADES);
  expect(gradeOfOption('901')).toBeUndefined();
});

test('whatever is said on whatever days, a service has one rating and one supplement at most', () => {
  const said = fc.record({
    day: fc.integer({ min: 0, max: 60 }),
    grade: fc.constantFrom(...RATING_GRADES),
    text: fc.constantFrom(null, '甲', '乙'),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 8 }), (all) => {
      const ratings: KnownRating[] = [];
      for (const { day, grade, text } of all.toSorted((one, other) => one.day - other.day)) {
        const today = addDays(SERVED, day);
        const given = { ...GIVEN, grade, text, options: [] };
        const decided = decide(given, { today, ratings });
        if (!decided.ok || decided.value.kind === 'repeated') continue;
        ratings.push({ ...given, ordinal: decided.value.ordinal, ratedOn: today });
      }
      expect(ratings.map(({ ordinal }) => ordinal)).toEqual([1, 2].slice(0, ratings.length));
    }),
  );
});
