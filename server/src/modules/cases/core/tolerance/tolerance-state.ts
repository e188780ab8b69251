import type {
  ToleranceMode,
  ToleranceState,
  ToleratedState,
} from '@banshi/contract/tolerance-words';
import { earlierOf, type LocalDate } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import type { DoneBy } from '../chain/stand-in.ts';

/** 补齐期限: how long the applicant has to supply what is missing. */
export type ToleranceDeadline =
  | { readonly kind: 'FIXED_DATE'; readonly on: LocalDate }
  | { readonly kind: 'WORKING_DAYS'; readonly days: number }
  /** So many working days after an event has ended; while it goes on, it is looked at again and again. */
  | { readonly kind: 'EVENT_BASED'; readonly event: string; readonly days: number };

/** A day on which the applicant, or who watches an event, is reminded. */
export interface Reminder {
  readonly on: LocalDate;
  readonly workDaysLeft: number;
}

/** What a tolerance runs towards: the last day to supply, or the day on which its event is looked at again. */
export interface ToleranceDue {
  readonly awaits: 'supplement' | 'event';
  readonly on: LocalDate;
  readonly provisional: boolean;
  readonly reminders: readonly Reminder[];
  /** From which day how many working days were counted to it; not where a day was fixed. Entries of old do not say it. */
  readonly counted?: { readonly from: LocalDate; readonly days: number };
  /** The first day on which the law ends it, if nothing has come; none while an event goes on. */
  readonly lapsesOn?: LocalDate;
}

/** A material that was missing at acceptance. */
export interface ToleratedItem {
  readonly orderNum: number;
  readonly state: ToleratedState;
  /** The day on which it last arrived. */
  readonly arrivedOn: LocalDate | undefined;
}

/** What may follow, until when, and whether it may be granted before. */
export interface TolerancePlan {
  readonly orderNums: readonly number[];
  readonly deadline: ToleranceDeadline;
  /** 先办后补: it may be granted before everything has been supplied. */
  readonly grantsBefore: boolean;
}

/** What is fixed when an application is accepted with materials to follow. */
export interface ToleranceTerms extends TolerancePlan {
  readonly mode: ToleranceMode;
}

/** 特事特办: a plan beyond the list, asked for with its reason; the leader agrees to it for this case alone. */
export interface AskedTolerance extends TolerancePlan, DoneBy {
  readonly reason: string;
  readonly allowedBy: StaffId | undefined;
}

/** 容缺: materials that follow, and until when. */
export interface Tolerance extends Omit<ToleranceTerms, 'orderNums'> {
  readonly items: readonly ToleratedItem[];
  readonly due: ToleranceDue;
}

/** The tolerance as it begins. */
export function toleranceFrom(
  { orderNums, ...terms }: ToleranceTerms,
  due: ToleranceDue,
): Tolerance {
  const items = orderNums.map((orderNum) => ({
    orderNum,
    state: 'OPEN' as const,
    arrivedOn: undefined,
  }));
  return { ...terms, items, due };
}

/** The items that have to be supplied still. */
export function openItems({ items }: Tolerance): readonly ToleratedItem[] {
  return items.filter((one) => one.state === 'OPEN');
}

/** What the tolerance waits for now. */
export function toleranceState({ items, due }: Tolerance): ToleranceState {
  if (items.some((one) => one.state === 'LAPSED')) return 'LAPSED';
  if (items.some((one) => one.state === 'OPEN')) return due.awaits === 'event' ? 'WAITING' : 'OPEN';
  return items.some((one) => one.state === 'SUPPLIED') ? 'SUPPLIED' : 'VERIFIED';
}

/**
 * The first day on which the law ends it; none while an event goes on, and none yet while its last day leans on a year
 * whose holidays are not published: nobody loses his case by a day that may still come later.
 */
export function lapseOf({ due }: Pick<Tolerance, 'due'>): LocalDate | undefined {
  return due.provisional ? undefined : due.lapsesOn;
}

/** The next day on which the law does something by itself; undefined while it waits for others alone. */
export function nextActOn(tolerance: Tolerance): LocalDate | undefined {
  if (openItems(tolerance).length === 0) return undefined;
  const { reminders } = tolerance.due;
  const lapsesOn = lapseOf(tolerance);
  const days = [...reminders.map((one) => one.on), ...(lapsesOn ? [lapsesOn] : [])];
  return days.reduce<LocalDate | undefined>((one, day) => earlierOf(one ?? day, day), undefined);
}
