import type { LocalDate } from '../../../kernel/local-date.ts';
import { type CountedWhere, type Dimension, keyIn, type PlaceOf } from './dimensions.ts';
import { type KeyedSum, tableOf } from './figures.ts';
import type { Measure } from './measures.ts';

/** What waits to be folded, by all that its keys are made of. */
export interface WaitingSum extends CountedWhere {
  readonly measure: Measure;
  readonly mark: LocalDate;
  readonly n: number;
}

/** Sums that were folded, and sums that wait: only the caller knows where a matter counts. */
export interface Sums {
  readonly folded: readonly KeyedSum[];
  readonly waiting: readonly WaitingSum[];
}

/** The key under which all cases stand together, for figures by day. */
export const ALL = 'all';

/** Gives what waits the key under which the totals keep it; by principal only what is entrusted has one. */
export function keyed(
  waiting: readonly WaitingSum[],
  by: Dimension | 'day',
  placeOf: PlaceOf,
): KeyedSum[] {
  return waiting.flatMap(({ measure, mark, n, ...where }) => {
    const key = by === 'day' ? ALL : keyIn(by, where, placeOf);
    return key === undefined ? [] : [{ key, measure, mark, n }];
  });
}

/** What was folded and what waits, looked up under the keys of a dimension. */
export function tableBy(by: Dimension, { folded, waiting }: Sums, placeOf: PlaceOf) {
  return tableOf([...folded, ...keyed(waiting, by, placeOf)]);
}
