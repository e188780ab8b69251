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

/** By what figures are told: what the totals keep, each day, and the body in whose name a case is handled. */
export type CountedBy = Dimension | 'day' | 'nominal';

/** Before the id of a principal, which is known by its code as departments are. */
export const PRINCIPAL = '#';

/** The key of a case; by principal only what is entrusted has one. */
export function keyBy(by: CountedBy, where: CountedWhere, placeOf: PlaceOf): string | undefined {
  if (by === 'day') return ALL;
  if (by !== 'nominal') return keyIn(by, where, placeOf);
  const { matterId, principalId } = where;
  return principalId === undefined ? placeOf(matterId).department : `${PRINCIPAL}${principalId}`;
}

/** Gives what waits the key under which the totals keep it. */
export function keyed(waiting: readonly WaitingSum[], by: CountedBy, placeOf: PlaceOf): KeyedSum[] {
  return waiting.flatMap(({ measure, mark, n, ...where }) => {
    const key = keyBy(by, where, placeOf);
    return key === undefined ? [] : [{ key, measure, mark, n }];
  });
}

/** What was folded and what waits, looked up under the keys of a dimension. */
export function tableBy(by: Dimension, { folded, waiting }: Sums, placeOf: PlaceOf) {
  return tableOf([...folded, ...keyed(waiting, by, placeOf)]);
}
