import type { LocalDate } from '../../../kernel/local-date.ts';

/** 6月9日: a day as the bulletin tells it, within its year. */
export function spokenDay(day: LocalDate): string {
  const [, month, ofMonth] = day.split('-').map(Number);
  return `${month}月${ofMonth}日`;
}
