import { localDateOf } from '../../../../kernel/local-date.ts';
import type { Act } from '../acceptance.ts';
import type { CounterCase } from '../case.ts';
import { isReadyFor, type ReadyFor } from '../case.ts';
import type { EventOf } from '../event.ts';
import { recountedDue } from './tolerance-due.ts';
import { lapseOf, openItems, type Tolerance, type ToleranceDue } from './tolerance-state.ts';

type ByLaw = EventOf<
  'cases/tolerance-reminded' | 'cases/tolerance-lapsed' | 'cases/tolerance-breached'
>;

/**
 * What the law does about a tolerance by itself on the day of `at`: it reminds, it ends a case for which nothing
 * came, or it notes the breach where the case was granted before. A job that missed days reminds once, of what is left; a
 * termination is never dated back, it says since when it was overdue. Undefined while nothing is to be done.
 */
export function followTolerance(current: CounterCase, { at }: Pick<Act, 'at'>): ByLaw | undefined {
  const tolerance = 'tolerance' in current ? current.tolerance : undefined;
  if (!tolerance || openItems(tolerance).length === 0) return undefined;
  const today = localDateOf(at);
  const orderNums = openItems(tolerance).map((one) => one.orderNum);
  const { due } = tolerance;
  const lapsesOn = lapseOf(tolerance);
  if (lapsesOn && today >= lapsesOn) {
    const missed = { at, orderNums, dueOn: due.on };
    return isReadyFor('lapseTolerance', current)
      ? { type: 'cases/tolerance-lapsed', ...missed, closeType: 'returned' }
      : { type: 'cases/tolerance-breached', ...missed };
  }
  return reminded(tolerance, at, orderNums);
}

/** 重算期限: the calendar has changed, and with it a day of what is to follow; undefined when none has. */
export function recomputeTolerance(
  { tolerance }: ReadyFor<'recomputeTolerance'>,
  { at, calendar }: Pick<Act, 'at' | 'calendar'>,
): EventOf<'cases/tolerance-recomputed'> | undefined {
  if (!tolerance || openItems(tolerance).length === 0) return undefined;
  const due = recountedDue(tolerance.due, calendar);
  return isSameDue(due, tolerance.due)
    ? undefined
    : { type: 'cases/tolerance-recomputed', at, due };
}

function isSameDue(one: ToleranceDue, other: ToleranceDue): boolean {
  return (
    one.on === other.on &&
    one.provisional === other.provisional &&
    one.lapsesOn === other.lapsesOn &&
    one.reminders.every(({ on }, index) => on === other.reminders[index]?.on)
  );
}

function reminded(
  { due }: Tolerance,
  at: Act['at'],
  orderNums: readonly number[],
): EventOf<'cases/tolerance-reminded'> | undefined {
  const reminder = due.reminders.findLast((one) => one.on <= localDateOf(at));
  if (!reminder) return undefined;
  const { workDaysLeft } = reminder;
  const { awaits, on } = due;
  return { type: 'cases/tolerance-reminded', at, orderNums, awaits, on, workDaysLeft };
}
