import type { LocalDate } from '../../../kernel/local-date.ts';
import type { KeyedSum } from './figures.ts';
import type { Dimension, MatterPlace } from './increments.ts';
import type { Measure } from './measures.ts';

/** What waits to be folded, by matter, area and principal. */
export interface WaitingSum {
  readonly matterId: number;
  readonly area: string;
  /** None where the body has the power of its own. */
  readonly principalId: number | undefined;
  readonly measure: Measure;
  readonly mark: LocalDate;
  readonly n: number;
}

/** The key under which all cases stand together, for figures by day. */
export const ALL = 'all';

/** Gives what waits the key under which the totals keep it; by principal only what is entrusted has one. */
export function keyed(
  waiting: readonly WaitingSum[],
  by: Dimension | 'day',
  placeOf: (matterId: number) => MatterPlace,
): KeyedSum[] {
  return waiting.flatMap(({ matterId, area, principalId, measure, mark, n }) => {
    const principal = principalId === undefined ? undefined : String(principalId);
    const keys = { ...placeOf(matterId), area, matter: String(matterId), principal, day: ALL };
    const key = keys[by];
    return key === undefined ? [] : [{ key, measure, mark, n }];
  });
}
