import { REMINDER_DAYS } from '@banshi/contract/licence-words';
import { addDays, addMonths, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import type { Licence } from './licence.ts';
import type { Term } from './licence-event.ts';

/** 行政许可法第五十条: thirty days before the end, unless its own law says otherwise. */
export const ASK_DAYS = 30;

/** So many months from a day on: to the eve of the same day, or to the end of a month that lacks it. */
export function termOf(from: LocalDate, months: number | undefined): Term {
  if (months === undefined) return { from };
  const end = addMonths(from, months);
  const isSameDay = end.slice(8) === from.slice(8);
  return { from, to: isSameDay ? addDays(end, -1) : end };
}

/** The term that follows without a gap. */
export function nextTerm({ term }: Pick<Licence, 'term'>, months: number | undefined): Term {
  return termOf(term.to === undefined ? term.from : addDays(term.to, 1), months);
}

/** The last day on which renewal may be asked (第五十条第一款); none when the licence has no end. */
export function askBy({ term, askDays }: Pick<Licence, 'term' | 'askDays'>): LocalDate | undefined {
  return term.to === undefined ? undefined : addDays(term.to, -askDays);
}

/**
 * Days before its end on which the holder is told of it: those of its matter; without them 90, 60 and 30, or as much
 * earlier as its own law wants its renewal asked earlier, so that there is always time to ask.
 */
export function noticeDays({
  askDays,
  remindDays,
}: Pick<Licence, 'askDays' | 'remindDays'>): readonly number[] {
  if (remindDays) return remindDays;
  return REMINDER_DAYS.map((days) => days + Math.max(0, askDays - ASK_DAYS));
}

/** The first day on which its holder is to be reminded; none when it has no end, or its matter names no days. */
export function remindFrom(
  licence: Pick<Licence, 'term' | 'askDays' | 'remindDays'>,
): LocalDate | undefined {
  const [first] = noticeDays(licence);
  const { to } = licence.term;
  return to === undefined || first === undefined ? undefined : addDays(to, -first);
}

/** Which of its days of reminding has come: so many days before its end; none before the first, none after the end. */
export function reminderOf(
  { endsOn, days }: { readonly endsOn: LocalDate | null; readonly days: readonly number[] },
  today: LocalDate,
): number | undefined {
  if (endsOn === null) return undefined;
  const left = daysBetween(today, endsOn);
  return left < 0 ? undefined : days.findLast((one) => left <= one);
}
