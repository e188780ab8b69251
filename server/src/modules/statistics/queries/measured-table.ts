import type { Reader } from '../../../platform/database/index.ts';
import type { Dimension } from '../core/dimensions.ts';
import type { SumOf } from '../core/figures.ts';
import { tableBy } from '../core/grouping.ts';
import type { Measure } from '../core/measures.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatters } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
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
