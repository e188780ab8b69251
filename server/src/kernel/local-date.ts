import { assert } from './assert.ts';
import type { Brand } from './brand.ts';
import type { Instant } from './instant.ts';

/** A day in Asia/Shanghai, written `YYYY-MM-DD`, so that text order is the order of time. */
export type LocalDate = Brand<string, 'LocalDate'>;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Asia/Shanghai is eight hours ahead of UTC without exception since 1992. */
const OFFSET_MS = 8 * 3_600_000;
const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01, where the arithmetic starts, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
const LAST_DAY = 2_932_896;
const FIRST_DAY = -719_162;

/** A real day of the years 0001 to 9999, or nothing: `2022-02-30` is not a day. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isReal = year >= 1 && month >= 1 && month <= 12 && day >= 1;
  return isReal && day <= daysInMonth(year, month) ? (text as LocalDate) : undefined;
}

/** The days from one to the other, as texts name them; nothing where one is no day, or they are not in order. */
export function parseSpan(given: {
  readonly from: string;
  readonly to: string;
}): { readonly from: LocalDate; readonly to: LocalDate } | undefined {
  const [from, to] = [parseLocalDate(given.from), parseLocalDate(given.to)];
  return from && to && from <= to ? { from, to } : undefined;
}

/**
 * The day on which a moment falls in Asia/Shanghai. Moments are the system's own, later than 1992; the
 * zone had summer time from 1986 to 1991, so a birth date is kept as a day and never passes here.
 */
export function localDateOf(instant: Instant): LocalDate {
  return dateOfDayNumber(Math.floor((instant + OFFSET_MS) / DAY_MS));
}

/** The hour of the day in which a moment falls in Asia/Shanghai, 0 to 23. */
export function localHourOf(instant: Instant): number {
  const ofDay = (((instant + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  return Math.floor(ofDay / HOUR_MS);
}

/** The first moment of a day in Asia/Shanghai. */
export function startOfDay(date: LocalDate): Instant {
  return (dayNumberOf(date) * DAY_MS - OFFSET_MS) as Instant;
}

/** `days` later, or earlier when negative; leaving the years 0001 to 9999 is a defect. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** The same day of the month `months` later; of a month that has no such day, its last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const counted = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(counted / 12), (counted % 12) + 1];
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as LocalDate;
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function dayOfWeek(date: LocalDate): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** Every day from `from` to `to`, both included; none when `to` lies before `from`. */
export function* eachDay(from: LocalDate, to: LocalDate): Generator<LocalDate> {
  const last = dayNumberOf(to);
  for (let day = dayNumberOf(from); day <= last; day += 1) yield dateOfDayNumber(day);
}

/** Negative, zero or positive as `left` lies before, on or after `right`; for sorting. */
export function compareDates(left: LocalDate, right: LocalDate): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether `date` lies before `other`. */
export function isBefore(date: LocalDate, other: LocalDate): boolean {
  return date < other;
}

/** Whether `date` lies after `other`. */
export function isAfter(date: LocalDate, other: LocalDate): boolean {
  return date > other;
}

/** The later of two days. */
export function laterOf(left: LocalDate, right: LocalDate): LocalDate {
  return left > right ? left : right;
}

/** The earlier of two days. */
export function earlierOf(left: LocalDate, right: LocalDate): LocalDate {
  return left < right ? left : right;
}

/** The calendar year of a day. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** Days since 1970-01-01, the form in which days are counted. */
export function dayNumberOf(date: LocalDate): number {
  const month = Number(date.slice(5, 7));
  // The year starts in March, so that the leap day is its last day.
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The day that lies `dayNumber` days after 1970-01-01. */
export function dateOfDayNumber(dayNumber: number): LocalDate {
  const isInRange = Number.isInteger(dayNumber) && dayNumber >= FIRST_DAY && dayNumber <= LAST_DAY;
  assert(isInRange, `day ${dayNumber} lies outside the years 0001 to 9999`);
  const shifted = dayNumber + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as LocalDate;
}

/** 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
