import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { isWorkDay, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { WatchedCase } from '../../cases/index.ts';
import type { AlertFacts } from './point.ts';

/**
 * 超期天数 (GB/T 39046): by how many working days the clock of a warning or card ran over its last day, until it ended or
 * until today; days on which it stood by law do not count. Undefined where the case has no such clock any more.
 */
export function workDaysOver(
  { clocks }: Pick<WatchedCase, 'clocks'>,
  { clock, dueOn }: Pick<AlertFacts, 'clock' | 'dueOn'>,
  { calendar, today }: { readonly calendar: WorkCalendar; readonly today: LocalDate },
): number | undefined {
  const stand = clocks.findLast((one) => one.clock === clock && one.dueOn === dueOn);
  if (!stand) return undefined;
  const until = stand.endedOn ?? today;
  const stood = (day: LocalDate) =>
    stand.stops.some(({ from, to }) => from < day && (to === undefined || day <= to));
  let days = 0;
  for (let day = addDays(stand.dueOn, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkDay(calendar, day) && !stood(day)) days += 1;
  }
  return days;
}
