import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { CountStep } from '../../cases/index.ts';
import { DEFINITIONS } from './definition.ts';
import type { MatterPlace } from './dimensions.ts';
import { HOUR_MEASURES, HOURS_OF_DAY, type HourIncrement, loadsBy } from './hours.ts';
import { incrementsOf } from './increments.ts';

const PLACES: readonly MatterPlace[] = [
  { bucket: 'license', type: '01', department: 'HEALTH' },
  { bucket: 'otherNine', type: '07', department: 'HEALTH' },
  { bucket: 'license', type: '01', department: 'FORESTRY' },
];
const placeOf = (id: number): MatterPlace => PLACES[id] ?? raise();

function raise(): never {
  throw new Error('the matter is known');
}

const at = fc.record({
  day: fc.integer({ min: 0, max: 3 }).map((n) => addDays('2022-06-13' as LocalDate, n)),
  hour: fc.nat({ max: HOURS_OF_DAY - 1 }),
});
const maybe = fc.option(at, { nil: undefined });
const life = fc.record({
  matterId: fc.nat({ max: PLACES.length - 1 }),
  received: maybe,
  end: maybe,
  isRefused: fc.boolean(),
  n: fc.constantFrom(1, 1, 1, -1),
});
type Life = ReturnType<(typeof life)['generate']>['value'];

function stepOf({ matterId, received, end, isRefused, n }: Life): CountStep {
  const [refused, closed] = isRefused ? [end, undefined] : [undefined, end];
  return {
    ...{ matterId, area: '510000', n },
    ...{ received: received?.day, receivedHour: received?.hour },
    ...{ closed: closed?.day, closedHour: closed?.hour },
    ...{ refused: refused?.day, refusedHour: refused?.hour },
  };
}

/** One name for each hour in which a case counts. */
function namesOf({ matterId, received, end, isRefused }: Life): string[] {
  const { department } = placeOf(matterId);
  const ended = isRefused ? 'refusedAcceptance' : 'closed';
  return [
    ...(received ? [`received ${department} ${received.day} ${received.hour}`] : []),
    ...(end ? [`${ended} ${department} ${end.day} ${end.hour}`] : []),
  ];
}

function addedUp(told: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, n] of told) sums.set(name, (sums.get(name) ?? 0) + n);
  return new Map([...sums].filter(([, n]) => n !== 0));
}

function kept(rows: readonly HourIncrement[]): ReadonlyMap<string, number> {
  return addedUp(
    rows.flatMap((row) =>
      HOUR_MEASURES.flatMap((measure) =>
        row[measure].map(
          (n, hour) => [`${measure} ${row.department} ${row.day} ${hour}`, n] as const,
        ),
      ),
    ),
  );
}

test('the sums by hour equal a count of the cases one by one, and no row is of nothing', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 40 }), (cases) => {
      const { hours } = incrementsOf(cases.map(stepOf), placeOf);
      const counted = cases.flatMap((one) => namesOf(one).map((name) => [name, one.n] as const));
      expect(kept(hours)).toEqual(addedUp(counted));
      for (const row of hours) {
        expect(HOUR_MEASURES.map((measure) => row[measure].length)).toEqual([24, 24, 24]);
        expect(HOUR_MEASURES.some((measure) => row[measure].some((n) => n !== 0))).toBe(true);
      }
      const keys = hours.map(({ day, department }) => `${day} ${department}`);
      expect(keys).toEqual([...new Set(keys)].sort());
    }),
    { numRuns: 200 },
  );
});

test('a step that an older version told knows no hour and counts in none', () => {
  const day = '2022-06-13' as LocalDate;
  const told = { matterId: 0, area: '510000', received: day, closed: day, refused: day, n: 1 };
  expect(incrementsOf([told], placeOf).hours).toEqual([]);
});

test('each definition counts as finished what it says', () => {
  const one = (hour: number) => Array.from({ length: 24 }, (_, at) => (at === hour ? 1 : 0));
  const sums = { received: one(8), closed: one(9), refusedAcceptance: one(9) };
  const finished = DEFINITIONS.map((each) => loadsBy(each, sums).map(({ closed }) => closed));
  expect(finished.map((hours) => hours[9])).toEqual([1, 2]);
  expect(loadsBy(DEFINITIONS[0] ?? raise(), sums)[8]).toEqual({ hour: 8, received: 1, closed: 0 });
});
