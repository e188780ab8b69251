import { dividedBy } from '../../../kernel/divided-by.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { isWorkDay, type WorkCalendar, workDayBefore } from '../../../kernel/work-calendar.ts';
import type { KeyedSum } from './figures.ts';
import type { RatedMatter } from './rates.ts';
import type { Period } from './statistics-period.ts';

type Limited = Pick<RatedMatter, 'promise' | 'statutory'>;

/**
 * Q5: what was accepted before this day has run for more than twice the promised limit, or the legal one where nothing is
 * promised; what is done at once has one working day. Pauses are not taken off.
 */
export function overdueBefore(
  { promise, statutory }: Limited,
  calendar: WorkCalendar,
  today: LocalDate,
): LocalDate | undefined {
  const limit = promise ?? statutory;
  if (limit === undefined) return undefined;
  const twice = 2 * (limit.days || 1);
  return limit.unit === 'workDay' ? workDayBefore(calendar, today, twice) : addDays(today, -twice);
}

/** Below so many on the day before, half of them is chance. */
const BEFORE_MIN = 10;
const ALL = 'total';

/** What was accepted on a working day and on the one before; `fall` in per cent. */
export interface Drop {
  readonly day: LocalDate;
  readonly key: string;
  readonly dayBefore: LocalDate;
  readonly before: number;
  readonly accepted: number;
  readonly fall: string;
}

/** Where sums of departments by day are needed to judge the days of a period. */
export function judgedFrom({ from }: Period, calendar: WorkCalendar): LocalDate {
  return workDayBefore(calendar, from, 1);
}

/**
 * Q6: working days of the period, before `today`, on which less than half was accepted of what was on the working day
 * before; newest first, the whole before the departments. `sums` are of single days.
 */
export function dropsIn(
  sums: readonly KeyedSum[],
  { from, to }: Period,
  { calendar, today }: { readonly calendar: WorkCalendar; readonly today: LocalDate },
): Drop[] {
  const byDay = tableByDay(sums);
  const keys = [ALL, ...new Set(sums.map(({ key }) => key))].sort(byKey);
  const drops: Drop[] = [];
  for (let day = to < today ? to : addDays(today, -1); day >= from; day = addDays(day, -1)) {
    if (!isWorkDay(calendar, day)) continue;
    const dayBefore = workDayBefore(calendar, day, 1);
    const sides = { on: byDay.get(day), earlier: byDay.get(dayBefore) };
    drops.push(
      ...keys.flatMap((key) => dropOf(key, sides).map((drop) => ({ day, dayBefore, ...drop }))),
    );
  }
  return drops;
}

type ByKey = ReadonlyMap<string, number> | undefined;

function dropOf(
  key: string,
  { on, earlier }: { readonly on: ByKey; readonly earlier: ByKey },
): Omit<Drop, 'day' | 'dayBefore'>[] {
  const [before, accepted] = [earlier?.get(key) ?? 0, on?.get(key) ?? 0];
  if (before < BEFORE_MIN || 2 * accepted >= before) return [];
  return [{ key, before, accepted, fall: dividedBy(before - accepted, before, 100) ?? '' }];
}

function byKey(one: string, other: string): number {
  if (one === ALL || other === ALL) return one === ALL ? -1 : 1;
  return one < other ? -1 : 1;
}

function tableByDay(sums: readonly KeyedSum[]): Map<LocalDate, Map<string, number>> {
  const table = new Map<LocalDate, Map<string, number>>();
  for (const { key, mark, n } of sums) {
    const day = table.get(mark) ?? new Map<string, number>();
    table.set(mark, day);
    for (const one of [key, ALL]) day.set(one, (day.get(one) ?? 0) + n);
  }
  return table;
}
