import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Database, inSnapshot } from '../../../platform/database/index.ts';
import { PRINCIPAL, type Sums } from '../core/grouping.ts';
import type { Measure } from '../core/measures.ts';
import { measuredBefore } from './sums.ts';

/** What of a measure is handled under an entrustment. */
const ENTRUSTED: Readonly<Partial<Record<Measure, Measure>>> = {
  accepted: 'acceptedEntrusted',
  closed: 'closedEntrusted',
  closedAccepted: 'closedAcceptedEntrusted',
  refusedAcceptance: 'refusedEntrusted',
};

/**
 * Sums by nominal holder, the body in whose name cases are handled: what a department handles, less what it handles for others,
 * and what others handle for it. No totals are kept for it.
 */
export async function nominalBefore(
  db: Database,
  measures: readonly Measure[],
  marks: readonly LocalDate[],
): Promise<Sums> {
  const all = measures.flatMap((measure) => [measure, ENTRUSTED[measure] ?? []].flat());
  const wholes = new Map(measures.map((measure) => [ENTRUSTED[measure], measure]));
  return inSnapshot(db, async (tx) => {
    const own = await measuredBefore(tx, { dimension: 'department', measures: all }, marks);
    const entrusted = await measuredBefore(tx, { dimension: 'principal', measures }, marks);
    const folded = own.folded.map((sum) => {
      const measure = wholes.get(sum.measure);
      return measure === undefined ? sum : { ...sum, measure, n: -sum.n };
    });
    const named = entrusted.folded.map((sum) => ({ ...sum, key: `${PRINCIPAL}${sum.key}` }));
    // What waits says itself in whose name it is.
    const waiting = own.waiting.filter(({ measure }) => measures.includes(measure));
    return { folded: [...folded, ...named], waiting };
  });
}
