import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { CountStep } from '../../cases/index.ts';
import { DEFINITIONS, measuresOf } from './definition.ts';
import { type PlaceOf, whereOf } from './dimensions.ts';
import type { KeyedSum } from './figures.ts';
import { type CountedBy, keyBy } from './grouping.ts';
import { countIn, type Measure } from './measures.ts';
import { marksOf, type Period } from './statistics-period.ts';

/** Why figures cannot be told as of a moment. */
export interface AsOfRefusal {
  readonly code: 'statistics/as-of';
  readonly reason: 'not-a-moment' | 'future';
  readonly given: string;
}

/** A moment that is over: of a later one nothing was recorded yet. */
export function parseAsOf(given: string, now: Instant): Result<Instant, AsOfRefusal> {
  const asOf = parseInstant(given);
  if (asOf === undefined)
    return refuse({ code: 'statistics/as-of', reason: 'not-a-moment', given });
  return asOf > now ? refuse({ code: 'statistics/as-of', reason: 'future', given }) : ok(asOf);
}

/** More entries than this are read by the command line, not while somebody waits for a page. */
export const ENTRIES_OF_A_REQUEST_MAX = 1_000_000;

/** Steps added up for the figures of one period; memory grows with keys and days, not with the cases. */
export interface StepSums {
  readonly add: (step: CountStep) => void;
  readonly sums: () => KeyedSum[];
}

/** Of which figures are made, whatever their definition. */
const SUMMED = [...new Set(DEFINITIONS.flatMap(measuresOf))];

/**
 * Adds steps up to the sums that `sumsBefore` and `sumsByDay` read of the totals: before the first day and before the
 * day after the last; told by day, of each day and of all days before the first.
 */
export function sumSteps(
  period: Period,
  {
    by,
    measures = SUMMED,
  }: { readonly by: CountedBy; readonly measures?: readonly Measure[] | undefined },
  placeOf: PlaceOf,
): StepSums {
  const found = new Map<string, KeyedSum>();
  const marksFor = by === 'day' ? dayIn(period) : marksAfter(period);
  const addIn = (step: CountStep, measure: Measure) => {
    const counted = countIn(step, measure);
    const key = keyBy(by, whereOf(step), placeOf);
    if (counted === undefined || key === undefined) return;
    for (const mark of marksFor(counted.on)) {
      const name = `${key} ${measure} ${mark}`;
      found.set(name, { key, measure, mark, n: (found.get(name)?.n ?? 0) + counted.n });
    }
  };
  return {
    add: (step) => {
      for (const measure of measures) addIn(step, measure);
    },
    sums: () => [...found.values()],
  };
}

function marksAfter(period: Period): (day: LocalDate) => readonly LocalDate[] {
  const { start, end } = marksOf(period);
  return (day) => [start, end].filter((mark) => day < mark);
}

function dayIn({ from, to }: Period): (day: LocalDate) => readonly LocalDate[] {
  const earlier = addDays(from, -1);
  return (day) => (day > to ? [] : [day < from ? earlier : day]);
}
