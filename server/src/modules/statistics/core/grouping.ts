import type { LocalDate } from '../../../kernel/local-date.ts';
import type { KeyedSum } from './figures.ts';
import type { Dimension, MatterPlace } from './increments.ts';
import type { Measure } from './measures.ts';

/** What waits to be folded, by matter and area. */
export interface WaitingSum {
  readonly matterId: number;
  readonly area: string;
  readonly measure: Measure;
  readonly mark: LocalDate;
  readonly n: number;
}

/** The key under which all cases stand together, for figures by day. */
export const ALL = 'all';

/** Gives what waits the key under which the totals keep it. */
export function keyed(
  waiting: readonly WaitingSum[],
  by: Dimension | 'day',
  placeOf: (matterId: number) => MatterPlace,
): KeyedSum[] {
  return waiting.map(({ matterId, area, measure, mark, n }) => {
    const keys = { ...placeOf(matterId), area, matter: String(matterId), day: ALL };
    return { key: keys[by], measure, mark, n };
  });
}
