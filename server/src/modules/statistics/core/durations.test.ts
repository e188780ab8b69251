import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { countWorkDays } from '../../../kernel/work-calendar.ts';
import { publishedCalendar } from '../../../platform/published-calendar.ts';
import type { CountStep } from '../../cases/index.ts';
import { createDurations, type DaysOfCases, durationsOf, NO_DURATIONS } from './durations.ts';

const calendar = publishedCalendar();
const FROM = '2022-01-20' as LocalDate;
const day = fc.integer({ min: 0, max: 120 }).map((n) => addDays('2021-12-01' as LocalDate, n));
const finished = fc.record({
  area: fc.constantFrom('510000', '510100'),
  accepted: day,
  span: fc.integer({ min: 0, max: 60 }),
  isLimited: fc.boolean(),
});
type Finished = ReturnType<(typeof finished)['generate']>['value'];

const closedOn = ({ accepted, span }: Finished) => addDays(accepted, span);
const stepOf = (one: Finished): CountStep => ({
  ...{ matterId: 1, area: one.area, accepted: one.accepted, closed: closedOn(one), n: 1 },
  ...(one.isLimited ? { limitDays: 20 } : {}),
});
const placeOf = () => ({ bucket: 'license' as const, type: '01', department: 'HEALTH' });

/** As the query reads them: each pair once under its day of finish and once under its day of acceptance. */
function asRead(steps: readonly CountStep[]): DaysOfCases[] {
  const count = createDurations(placeOf);
  steps.forEach(count.add);
  return count
    .increments()
    .filter(({ dimension }) => dimension === 'area')
    .flatMap(({ key, closed, accepted, n, limited }) => [
      { key, closed, accepted: undefined, n, limited },
      { key, closed: undefined, accepted, n, limited },
    ]);
}

test('sums by each of the two days give what the cases took one by one', () => {
  fc.assert(
    fc.property(fc.array(finished, { maxLength: 40 }), (cases) => {
      const sums = durationsOf(asRead(cases.map(stepOf)), FROM, calendar);
      for (const area of ['510000', '510100']) {
        const mine = cases.filter((one) => one.area === area);
        const taken = (some: readonly Finished[]) => ({
          cases: some.length,
          days: some.reduce(
            (sum, one) =>
              sum + countWorkDays(calendar, addDays(one.accepted, 1), closedOn(one)).days,
            0,
          ),
        });
        expect(sums.get(area) ?? NO_DURATIONS).toEqual({
          days: taken(mine),
          limited: taken(mine.filter(({ isLimited }) => isLimited)),
          closedFromPeriod: mine.filter(({ accepted }) => accepted >= FROM).length,
        });
      }
    }),
  );
});

test('what is taken back leaves no row', () => {
  const count = createDurations(placeOf);
  const step = { ...{ matterId: 1, area: '510000', accepted: FROM, closed: FROM }, limitDays: 5 };
  count.add({ ...step, n: 1 });
  count.add({ ...step, n: -1 });
  expect(count.increments()).toEqual([]);
});
