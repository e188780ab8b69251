import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { type PlaceOf, splitKey } from '../core/dimensions.ts';
import { PRINCIPAL, type Sums } from '../core/grouping.ts';
import type { Measure } from '../core/measures.ts';
import { measuredBefore } from './sums.ts';

/**
 * Sums by nominal holder, the body in whose name cases are handled: what a department handles, less what it handles for others,
 * and what others handle for it. No totals are kept for it. Read it of one snapshot: it takes two statements.
 */
export async function nominalBefore(
  db: Reader,
  { measures, placeOf }: { readonly measures: readonly Measure[]; readonly placeOf: PlaceOf },
  marks: readonly LocalDate[],
): Promise<Sums> {
  const own = await measuredBefore(db, { dimension: 'department', measures }, marks);
  const entrusted = await measuredBefore(db, { dimension: 'principalMatter', measures }, marks);
  const moved = entrusted.folded.flatMap(({ key, n, ...sum }) => {
    const { first, matterId } = splitKey(key);
    return [
      { ...sum, key: placeOf(matterId).department, n: -n },
      { ...sum, key: `${PRINCIPAL}${first}`, n },
    ];
  });
  // What waits says itself in whose name it is.
  return { folded: [...own.folded, ...moved], waiting: own.waiting };
}
