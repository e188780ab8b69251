import type { Grouping } from '@banshi/contract/statistics';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Dimension } from '../core/dimensions.ts';
import { tableOf } from '../core/figures.ts';
import { keyed, tableBy } from '../core/grouping.ts';
import type { Measure, SumOf } from '../core/measures.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatters } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { rekeyed, sumsOf } from './statistics.ts';
import { measuredBefore } from './sums.ts';

/** From where measures are read: one snapshot, and the matters as they count. */
export interface MeasuredGround {
  readonly db: Reader;
  readonly matters: CountedMatters;
}

/** Measures of a period by key. */
export interface MeasuredTable {
  readonly sumOf: SumOf;
  readonly keys: readonly string[];
  readonly within: (key: string, measure: Measure) => number;
}

/** By what indicators are told: all that figures are told by but single days. */
type Told = Exclude<Grouping, 'day'>;

/** The dimension in which it is kept what a grouping tells. */
export function keptIn(by: Told): Dimension {
  if (by === 'projectType') return 'matter';
  return by === 'nominal' ? 'principalMatter' : by;
}

/** What was counted up to some days under each key of a grouping, folded and waiting together. */
export async function measuredBy(
  { db, matters }: MeasuredGround,
  { by, measures }: { readonly by: Told; readonly measures: readonly Measure[] },
  marks: readonly LocalDate[],
): Promise<Omit<MeasuredTable, 'within'>> {
  const counted = by === 'projectType' ? 'matter' : by;
  const placeOf = placesIn(matters);
  const { folded, waiting } = await sumsOf(db, { by: counted, measures, placeOf }, marks);
  return tableOf(rekeyed([...folded, ...keyed(waiting, counted, placeOf)], by, matters));
}

/** What was counted of measures in a period under each key of a dimension, folded and waiting together. */
export async function measuredIn(
  { db, matters }: MeasuredGround,
  wanted: { readonly dimension: Dimension; readonly measures: readonly Measure[] },
  period: Period,
): Promise<MeasuredTable> {
  const { start, end } = marksOf(period);
  const sums = await measuredBefore(db, wanted, [start, end]);
  const { sumOf, keys } = tableBy(wanted.dimension, sums, placesIn(matters));
  const within = (key: string, measure: Measure) =>
    sumOf(key, measure, end) - sumOf(key, measure, start);
  return { sumOf, keys, within };
}
