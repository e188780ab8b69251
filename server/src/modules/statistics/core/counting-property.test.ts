import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { CountStep } from '../../cases/index.ts';
import type { MatterPlace } from './dimensions.ts';
import { figuresOf, type KeyedSum, tableOf } from './figures.ts';
import { incrementsOf } from './increments.ts';
import { spansBefore } from './periods.ts';

const PLACES: Readonly<Record<number, MatterPlace>> = {
  1: { bucket: 'license', type: '01', department: 'HEALTH' },
  2: { bucket: 'otherNine', type: '07', department: 'HEALTH' },
};
const day = fc.integer({ min: -800, max: 800 }).map((n) => addDays('2022-01-01' as LocalDate, n));

/** A case that was accepted, finished, both or neither. */
const history = fc.record({
  matterId: fc.constantFrom(1, 2),
  accepted: fc.option(day, { nil: undefined }),
  span: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
  closedAlone: day,
});
type History = ReturnType<(typeof history)['generate']>['value'];

function closedOn({ accepted, span, closedAlone }: History): LocalDate | undefined {
  if (span === undefined) return undefined;
  return accepted === undefined ? closedAlone : addDays(accepted, span);
}

function stepOf(one: History): CountStep {
  const { matterId, accepted } = one;
  return { matterId, area: '510000', accepted, closed: closedOn(one), n: 1 };
}

function folded(steps: readonly CountStep[], marks: readonly LocalDate[]): KeyedSum[] {
  const { totals } = incrementsOf(steps, (id) => PLACES[id] ?? raise());
  return marks.flatMap((mark) =>
    spansBefore(mark).flatMap((span) =>
      totals
        .filter((row) => row.dimension === 'bucket' && row.grain === span.grain)
        .filter((row) => row.start >= span.from && row.start < span.before)
        .map(({ key, measure, n }) => ({ key, measure, mark, n })),
    ),
  );
}

function raise(): never {
  throw new Error('the matter is known');
}

test('figures from years, months and days equal a count of the cases one by one', () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 60 }), day, day, (cases, one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const end = addDays(to, 1);
      const { sumOf } = tableOf(folded(cases.map(stepOf), [from, end]));
      const license = cases.filter(({ matterId }) => matterId === 1);
      const isOpen = (each: History, at: LocalDate) =>
        each.accepted !== undefined &&
        each.accepted < at &&
        !((closedOn(each) ?? '9999-12-31') < at);
      expect(figuresOf(sumOf, 'license', { start: from, end })).toEqual({
        accepted: license.filter(
          (each) => each.accepted && each.accepted >= from && each.accepted <= to,
        ).length,
        closed: license.filter((each) => {
          const closed = closedOn(each);
          return closed && closed >= from && closed <= to;
        }).length,
        openStart: license.filter((each) => isOpen(each, from)).length,
        openEnd: license.filter((each) => isOpen(each, end)).length,
      });
    }),
    { numRuns: 300 },
  );
});

test('a day is reached through at most eleven months and thirty days of its year', () => {
  fc.assert(
    fc.property(day, (mark) => {
      const spans = spansBefore(mark);
      expect(
        spans.every((span, index) => index === 0 || spans[index - 1]?.before === span.from),
      ).toBe(true);
      expect(spans.at(0)?.from).toBe('0001-01-01');
      expect(spans.at(-1)?.before).toBe(mark);
    }),
  );
});

test('increments come in one order whatever the order of the steps', () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 20 }), (cases) => {
      const steps = cases.map(stepOf);
      const place = (id: number) => PLACES[id] ?? raise();
      expect(incrementsOf(steps.toReversed(), place)).toEqual(incrementsOf(steps, place));
    }),
  );
});
