import type { NoticeGround } from '@banshi/contract/case-words';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate, laterOf, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { countWorkDays, type WorkCalendar, workDayBefore } from '../../../kernel/work-calendar.ts';
import {
  ACCEPTANCE_WORK_DAYS,
  type Act,
  dueAfter,
  handedRefusal,
  isBlank,
  type ListedMaterial,
  unknownMaterials,
} from './acceptance.ts';
import { type CounterCase, type ReadyFor, wasNotified } from './case.ts';
import type { DueDay } from './clocks/limits.ts';
import type { Defect, EventOf } from './event.ts';
import type { Handed } from './materials/handed.ts';
import type { CaseRefusal } from './refusal.ts';

/** How long the applicant has to supply what a notice asks for, where it names no other time. */
export const CORRECTION_WORK_DAYS = 15;
/** No notice gives longer than this. */
const CORRECTION_DAYS_MAX = 60;
/** He is reminded so many working days before the last one. */
export const REMINDED_WORK_DAYS_BEFORE = 3;

/** 一次性告知: one notice, with everything that is wrong; a second one is refused. */
export function requestCorrection(
  current: CounterCase,
  { by, at, calendar }: Act,
  {
    defects,
    list,
    days,
  }: {
    readonly defects: readonly Defect[];
    readonly list: readonly ListedMaterial[];
    readonly days?: number | undefined;
  },
): Result<EventOf<'cases/correction-requested'>, CaseRefusal> {
  if (wasNotified(current)) return refuse({ code: 'cases/already-notified' });
  const unknown = unknownMaterials(defects, list);
  if (unknown.length > 0) return refuse({ code: 'cases/material-unknown', orderNums: unknown });
  const asked = askedWithin(days, at, calendar);
  if (!asked.ok) return asked;
  return ok({ type: 'cases/correction-requested', at, by, defects, ...asked.value });
}

/**
 * L4: a second notice only for what the applicant's supplement has made anew, by the head of the window and with
 * a reason that supervision reads.
 */
export function requestAgain(
  current: CounterCase,
  { by, at, calendar }: Act,
  given: {
    readonly defects: readonly Defect[];
    readonly list: readonly ListedMaterial[];
    readonly ground: NoticeGround;
    readonly reason: string;
    readonly days?: number | undefined;
  },
): Result<EventOf<'cases/correction-requested'>, CaseRefusal> {
  const { defects, list, ground, reason, days } = given;
  if (!wasNotified(current)) return refuse({ code: 'cases/not-notified' });
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  const unknown = unknownMaterials(defects, list);
  if (unknown.length > 0) return refuse({ code: 'cases/material-unknown', orderNums: unknown });
  const asked = askedWithin(days, at, calendar);
  if (!asked.ok) return asked;
  const again = { defects, ground, newDefect: reason };
  return ok({ type: 'cases/correction-requested', at, by, ...again, ...asked.value });
}

/** The time that a notice gives: the usual one, or another of sixty days at most. */
function askedWithin(
  given: number | undefined,
  at: Instant,
  calendar: WorkCalendar,
): Result<ReturnType<typeof askedFor> & { readonly days?: number }, CaseRefusal> {
  const days = given ?? CORRECTION_WORK_DAYS;
  const today = localDateOf(at);
  const latest = addDays(today, CORRECTION_DAYS_MAX);
  const asked = askedFor(at, calendar, days);
  if (days < 1 || asked.due.on > latest) {
    const { days: max } = countWorkDays(calendar, addDays(today, 1), latest);
    return refuse({ code: 'cases/days-beyond', max });
  }
  return ok(days === CORRECTION_WORK_DAYS ? asked : { ...asked, days });
}

/** The last day of a correction that is asked for at `at`, and the day on which its applicant is reminded. */
export function askedFor(
  at: Instant,
  calendar: WorkCalendar,
  days: number = CORRECTION_WORK_DAYS,
): { readonly due: DueDay; readonly remindOn: LocalDate } {
  const due = dueAfter({ clock: 'correction', days }, at, calendar);
  return { due, remindOn: workDayBefore(calendar, due.on, REMINDED_WORK_DAYS_BEFORE) };
}

/**
 * 补正提醒: once for each notice, three working days before its last day. A job that missed that day reminds of what is
 * left; after the last day there is nothing to remind of. Undefined while nothing is to be done.
 */
export function remindCorrection(
  { due, notice: { remindOn, orderNums } }: ReadyFor<'remindCorrection'>,
  { at, calendar }: Pick<Act, 'at' | 'calendar'>,
): EventOf<'cases/correction-reminded'> | undefined {
  const today = localDateOf(at);
  if (!due || !remindOn || today < remindOn || today > due.on) return undefined;
  const { days: workDaysLeft } = countWorkDays(calendar, addDays(today, 1), due.on);
  return { type: 'cases/correction-reminded', at, orderNums, on: due.on, workDaysLeft };
}

/**
 * 重算期限: the same as the calendar is now. The last day never comes earlier than the applicant was told, and who was
 * reminded is not reminded again.
 */
export function correctionAgain(
  { due, notice: { at, remindOn, days } }: ReadyFor<'remindCorrection'>,
  calendar: WorkCalendar,
): { readonly due: DueDay; readonly remindOn?: LocalDate } {
  const again = askedFor(at, calendar, days).due;
  const on = laterOf(due?.on ?? again.on, again.on);
  const reminds = remindOn
    ? { remindOn: workDayBefore(calendar, on, REMINDED_WORK_DAYS_BEFORE) }
    : {};
  return { due: { ...again, on }, ...reminds };
}

/** 补正收件: what the applicant supplies starts five new working days. */
export function supplement(
  { by, at, calendar }: Act,
  {
    materials,
    list,
  }: { readonly materials: readonly Handed[]; readonly list: readonly ListedMaterial[] },
): Result<EventOf<'cases/supplemented'>, CaseRefusal> {
  const wrong = handedRefusal(materials, list);
  if (wrong) return refuse(wrong);
  const due = dueAfter({ clock: 'acceptance', days: ACCEPTANCE_WORK_DAYS }, at, calendar);
  return ok({ type: 'cases/supplemented', at, by, materials, due });
}
