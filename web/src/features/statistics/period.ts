import { addDays, type CalendarDay, isCalendarDay, mondayOf } from '../../ui/calendar.ts';

/** Both days inclusive. */
export interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export const PRESETS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

/** The usual periods, each ending today. */
export function presetPeriod(preset: Preset, today: CalendarDay): Period {
  const starts = {
    day: today,
    week: mondayOf(today),
    month: `${today.slice(0, 7)}-01`,
    quarter: quarterOf(today),
    year: `${today.slice(0, 4)}-01-01`,
  };
  return { from: starts[preset], to: today };
}

/** The first day of the quarter. */
function quarterOf(today: CalendarDay): CalendarDay {
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${today.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** Which of the usual periods this is; the longest of those that coincide. */
export function presetOf({ from, to }: Period, today: CalendarDay): Preset | undefined {
  return PRESETS.findLast((preset) => {
    const usual = presetPeriod(preset, today);
    return usual.from === from && usual.to === to;
  });
}

/** What is wrong with two days as somebody typed them. */
export function periodFault({ from, to }: Period): 'dayMissing' | 'dayOrder' | undefined {
  if (!isCalendarDay(from) || !isCalendarDay(to)) return 'dayMissing';
  return to < from ? 'dayOrder' : undefined;
}

/** The day before a period, at whose end its opening stock was open. */
export function dayBefore({ from }: Period): CalendarDay {
  return addDays(from, -1);
}
