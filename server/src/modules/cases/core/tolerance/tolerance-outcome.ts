import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { CaseEvent } from '../event.ts';
import type { Tolerance } from './tolerance-state.ts';

/** What became of a tolerance, on the day on which it was settled. */
export interface ToleranceOutcome {
  readonly settledOn: LocalDate;
  readonly isOnTime: boolean;
}

/**
 * 按期补齐 (domain.md §4.1, §10.2): all that followed arrived within the time given and was found in order, counted on the
 * day of the last arrival; or the day passed and something was missing, counted on that day. Undefined: neither yet.
 */
export function outcomeOf(
  event: CaseEvent,
  tolerance: Pick<Tolerance, 'items'> | undefined,
): ToleranceOutcome | undefined {
  if (event.type === 'cases/tolerance-lapsed' || event.type === 'cases/tolerance-breached') {
    return { settledOn: event.dueOn, isOnTime: false };
  }
  const items = event.type === 'cases/tolerated-examined' ? (tolerance?.items ?? []) : [];
  if (items.some(({ state }) => state !== 'VERIFIED')) return undefined;
  const settledOn = items
    .flatMap(({ arrivedOn }) => arrivedOn ?? [])
    .toSorted()
    .at(-1);
  return settledOn && { settledOn, isOnTime: true };
}
