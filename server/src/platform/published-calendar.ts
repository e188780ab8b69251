import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type LocalDate, parseLocalDate, yearOf } from '../kernel/local-date.ts';
import type { DayOverride, WorkCalendar } from '../kernel/work-calendar.ts';

/** What an administrator sets beside the published calendar; it wins where both name a day. */
export interface CalendarAdditions {
  readonly overrides: ReadonlyMap<LocalDate, DayOverride>;
  /** Years whose calendar the administrator has entered himself. */
  readonly publishedYears: Iterable<number>;
}

const NO_ADDITIONS: CalendarAdditions = { overrides: new Map(), publishedYears: [] };

const NATIONAL_OVERRIDES: ReadonlyMap<LocalDate, DayOverride> = new Map([
  ...overridesOf(published.holidays, 'OFF'),
  ...overridesOf(published.workdays, 'WORK'),
]);

/** The State Council's calendar as far as the library knows it, with the administrator's additions. */
export function publishedCalendar(additions: CalendarAdditions = NO_ADDITIONS): WorkCalendar {
  return {
    overrides: new Map([...NATIONAL_OVERRIDES, ...additions.overrides]),
    publishedYears: new Set([...publishedYears(), ...additions.publishedYears]),
  };
}

/**
 * A notice for one year may name days of the year before; only one that sets the National Day holiday
 * is the year's own.
 */
function publishedYears(): number[] {
  return [...NATIONAL_OVERRIDES.keys()].filter((date) => date.endsWith('-10-01')).map(yearOf);
}

/** The library writes each day as `English name,中文名,number of holidays`. */
function overridesOf(days: Readonly<Record<string, string>>, kind: DayOverride['kind']) {
  return Object.entries(days).map(([text, names]): [LocalDate, DayOverride] => {
    const date = parseLocalDate(text);
    const name = names.split(',')[1];
    if (date === undefined || !name) throw new Error(`chinese-days lists "${text}": "${names}"`);
    return [date, { kind, name: kind === 'WORK' ? `${name}调休` : name }];
  });
}
