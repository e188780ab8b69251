const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FEBRUARY = 2;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysOf(year: number, month: number): number {
  if (month === FEBRUARY && isLeapYear(year)) return 29;
  return DAYS_OF_MONTH[month - 1] ?? 0;
}

function partsOf(day: string): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, date] = partsOf(text);
  return year > 0 && date >= 1 && date <= daysOf(year, month);
}

/** The day as documents print it, without leading zeros: 2022年6月29日 (GB/T 9704—2012). */
export function printedDate(day: string): string {
  const [year, month, date] = partsOf(day);
  return `${year}年${month}月${date}日`;
}

/** The label under the title: （6月13日—6月17日）, with U+2014 between the days. */
export function periodLabel({ from, to }: { readonly from: string; readonly to: string }): string {
  return `（${printedMonthDay(from)}—${printedMonthDay(to)}）`;
}

function printedMonthDay(day: string): string {
  const [, month, date] = partsOf(day);
  return `${month}月${date}日`;
}
