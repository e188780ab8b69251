import { type InspectionPlan, ROUNDS_A_DAY } from '@banshi/contract/hall-words';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { isWorkDay, type WorkCalendar } from '../../../kernel/work-calendar.ts';

/** A round as far as it counts. */
export interface CountedRound {
  readonly plan: InspectionPlan;
  readonly on: LocalDate;
}

/** Working days from one day to another that had fewer daily rounds than they should, the latest first. */
export function missedRounds(
  rounds: readonly CountedRound[],
  days: { readonly from: LocalDate; readonly to: LocalDate },
  calendar: WorkCalendar,
): { readonly day: LocalDate; readonly rounds: number }[] {
  const missed: { day: LocalDate; rounds: number }[] = [];
  for (let day = days.to; day >= days.from; day = addDays(day, -1)) {
    const had = rounds.filter(({ plan, on }) => plan === 'DAILY' && on === day).length;
    if (isWorkDay(calendar, day) && had < ROUNDS_A_DAY) missed.push({ day, rounds: had });
  }
  return missed;
}
