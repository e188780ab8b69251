import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import { addWorkDays, type WorkCalendar } from '../../../../kernel/work-calendar.ts';
import { type Act, isBlank, type ListedMaterial, type Pinned, pinned } from '../acceptance.ts';
import type { ReadyFor } from '../case.ts';
import type { EventOf } from '../event.ts';
import type { CaseRefusal } from '../refusal.ts';
import { dueFrom } from './tolerance-due.ts';
import type { SignedPromise } from './tolerance-event.ts';
import type {
  AskedTolerance,
  ToleranceDeadline,
  ToleranceDue,
  TolerancePlan,
  ToleranceTerms,
} from './tolerance-state.ts';

/** A material of the list, as far as tolerance asks. */
export interface TolerableMaterial extends ListedMaterial {
  readonly isMain: boolean;
  readonly allowTolerance: boolean;
  readonly toleranceDays: number | null;
}

/** What a clerk lets follow, until when, and on whose word. */
export interface ToleranceRequest {
  readonly orderNums: readonly number[];
  readonly deadline: ToleranceDeadline;
  readonly promise: SignedPromise;
}

/** Who applies for what, as far as it decides whether anything may follow at all. */
export interface ToleranceBars {
  /** The field of the matter, where the law or the state does not let anything follow. */
  readonly excludedField: string | undefined;
  /** Since when the applicant has a broken promise on record that was not repaired. */
  readonly barredSince: LocalDate | undefined;
}

/** What tolerant acceptance pins and looks at. */
export interface TolerantExamination extends ToleranceBars, Pinned {
  readonly list: readonly TolerableMaterial[];
  /** Materials that are there and were not found wanting. */
  readonly sound: ReadonlySet<number>;
  /** 先办后补: the matter is granted before the supplement. */
  readonly grantsBefore: boolean;
}

/**
 * 容缺受理: the main materials are there, what is missing is secondary and on the published list of what may
 * follow, or the leader has agreed to exactly this, and the applicant has promised in writing (domain.md §4.1).
 */
export function acceptTolerantly(
  { askedTolerance }: ReadyFor<'acceptTolerantly'>,
  act: Act,
  {
    examination,
    request,
  }: { readonly examination: TolerantExamination; readonly request: ToleranceRequest },
): Result<EventOf<'cases/accepted-tolerantly'>, CaseRefusal> {
  const { by, at, calendar } = act;
  const { promise } = request;
  const terms = toleranceTerms(askedTolerance, act, { examination, request });
  if (!terms.ok) return terms;
  const refusal = promiseRefusal(promise);
  if (refusal) return refuse(refusal);
  const fixed = pinned(examination, at, calendar);
  return ok({
    type: 'cases/accepted-tolerantly',
    at,
    by,
    ...fixed,
    tolerance: terms.value,
    promise,
  });
}

/** On which terms something may follow: those of the list, or what the leader has agreed to. */
export function toleranceTerms(
  asked: AskedTolerance | undefined,
  { at, calendar }: Act,
  {
    examination,
    request: { orderNums, deadline },
  }: {
    readonly examination: TolerantExamination;
    readonly request: Omit<ToleranceRequest, 'promise'>;
  },
): Result<ToleranceTerms & { readonly due: ToleranceDue }, CaseRefusal> {
  const { list, grantsBefore } = examination;
  const consent = consentTo(asked, { orderNums, deadline });
  const fixed = pinned(examination, at, calendar);
  const bounds = { ...fixed, today: localDateOf(at), calendar, list, orderNums };
  const refusal =
    barRefusal(examination) ??
    itemsRefusal(examination, orderNums, consent !== undefined) ??
    deadlineRefusal(deadline, bounds, consent !== undefined);
  if (refusal) return refuse(refusal);
  const due = dueFrom(deadline, bounds.today, calendar);
  const terms = consent
    ? { mode: 'CASE_BY_CASE' as const, grantsBefore: consent.grantsBefore }
    : { mode: 'LISTED' as const, grantsBefore };
  return ok({ ...terms, orderNums, deadline, due });
}

/** What is asked beyond the list. */
export interface ToleranceAsking extends TolerancePlan {
  readonly reason: string;
}

/** 申请特事特办: what is not on the list may follow if the leader agrees, for this case and with its reason. */
export function askTolerance(
  { askedTolerance }: ReadyFor<'askTolerance'>,
  { by, at, calendar }: Act,
  {
    examination,
    asking,
  }: {
    readonly examination: TolerantExamination;
    readonly asking: ToleranceAsking;
  },
): Result<EventOf<'cases/tolerance-asked'>, CaseRefusal> {
  const { orderNums, deadline, grantsBefore, reason } = asking;
  if (askedTolerance && !askedTolerance.allowedBy)
    return refuse({ code: 'cases/tolerance-pending' });
  const refusal = barRefusal(examination) ?? itemsRefusal(examination, orderNums, true);
  if (refusal) return refuse(refusal);
  if (deadline.kind === 'EVENT_BASED' && isBlank(deadline.event)) {
    return refuse({ code: 'cases/reason-missing', field: 'deadlineEvent' });
  }
  const fixed = pinned(examination, at, calendar);
  const { list } = examination;
  const bounds = { ...fixed, today: localDateOf(at), calendar, list, orderNums };
  // What the leader agrees to is accepted afterwards; a day that never could be is told before he is asked.
  const beyond = deadlineRefusal(deadline, bounds, true);
  if (beyond) return refuse(beyond);
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/tolerance-asked', at, by, orderNums, deadline, grantsBefore, reason });
}

/** 同意特事特办: the leader agrees; supervision hears of it. */
export function allowTolerance(
  { askedTolerance }: ReadyFor<'allowTolerance'>,
  { by, at }: Act,
  { opinion }: { readonly opinion: string },
): Result<EventOf<'cases/tolerance-allowed'>, CaseRefusal> {
  if (!askedTolerance || askedTolerance.allowedBy) {
    return refuse({ code: 'cases/tolerance-not-asked' });
  }
  if (isBlank(opinion)) return refuse({ code: 'cases/reason-missing', field: 'opinion' });
  return ok({ type: 'cases/tolerance-allowed', at, by, opinion });
}

/** 不同意特事特办. */
export function declineTolerance(
  { askedTolerance }: ReadyFor<'declineTolerance'>,
  { by, at }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/tolerance-declined'>, CaseRefusal> {
  if (!askedTolerance || askedTolerance.allowedBy) {
    return refuse({ code: 'cases/tolerance-not-asked' });
  }
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/tolerance-declined', at, by, reason });
}

/** The consent of the leader, where it is to exactly this. */
function consentTo(
  asked: AskedTolerance | undefined,
  { orderNums, deadline }: Pick<ToleranceRequest, 'orderNums' | 'deadline'>,
): TolerancePlan | undefined {
  if (!asked?.allowedBy) return undefined;
  const isSame = isSameSet(asked.orderNums, orderNums) && isSameDeadline(asked.deadline, deadline);
  return isSame ? asked : undefined;
}

function isSameSet(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

function isSameDeadline(one: ToleranceDeadline, other: ToleranceDeadline): boolean {
  if (one.kind === 'FIXED_DATE') return other.kind === 'FIXED_DATE' && one.on === other.on;
  if (one.kind !== other.kind || one.days !== other.days) return false;
  return one.kind === 'WORKING_DAYS' || (other.kind === 'EVENT_BASED' && one.event === other.event);
}

/** Neither in fields that exclude it, nor for whoever broke a promise and has not made it good. */
function barRefusal({ excludedField, barredSince }: ToleranceBars): CaseRefusal | undefined {
  if (excludedField !== undefined)
    return { code: 'cases/tolerance-excluded', field: excludedField };
  return barredSince === undefined
    ? undefined
    : { code: 'cases/credit-barred', since: barredSince };
}

function itemsRefusal(
  { list, sound }: Pick<TolerantExamination, 'list' | 'sound'>,
  orderNums: readonly number[],
  hasConsent: boolean,
): CaseRefusal | undefined {
  const byNumber = new Map(list.map((one) => [one.orderNum, one]));
  const unknown = orderNums.filter((orderNum) => !byNumber.has(orderNum));
  if (unknown.length > 0) return { code: 'cases/material-unknown', orderNums: unknown };
  const needless = orderNums.filter((orderNum) => sound.has(orderNum));
  if (needless.length > 0) return { code: 'cases/tolerance-needless', orderNums: needless };
  const main = orderNums.filter((orderNum) => byNumber.get(orderNum)?.isMain);
  if (main.length > 0) return { code: 'cases/tolerance-of-main', orderNums: main };
  const unlisted = orderNums.filter((orderNum) => !byNumber.get(orderNum)?.allowTolerance);
  if (unlisted.length > 0 && !hasConsent) {
    return { code: 'cases/tolerance-unlisted', orderNums: unlisted };
  }
  const missing = list
    .filter(({ isNecessary, orderNum }) => isNecessary && !sound.has(orderNum))
    .map((one) => one.orderNum)
    .filter((orderNum) => !orderNums.includes(orderNum));
  return missing.length > 0
    ? { code: 'cases/materials-incomplete', orderNums: missing }
    : undefined;
}

interface DeadlineBounds {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly list: readonly TolerableMaterial[];
  readonly orderNums: readonly number[];
  readonly dueOnLegal?: LocalDate;
  readonly dueOnPromised?: LocalDate;
}

/**
 * 补齐期限 lies ahead, within the promise of the matter, and without the leader's consent within what the list gives
 * each material; what waits for an event has no last day yet.
 */
function deadlineRefusal(
  deadline: ToleranceDeadline,
  bounds: DeadlineBounds,
  hasConsent: boolean,
): CaseRefusal | undefined {
  if (deadline.kind === 'EVENT_BASED') {
    return hasConsent ? undefined : { code: 'cases/tolerance-case-by-case' };
  }
  const { today, calendar, dueOnPromised, dueOnLegal } = bounds;
  const { on } = dueFrom(deadline, today, calendar);
  if (on <= today) return { code: 'cases/day-impossible', field: 'deadline', on };
  const latest = [dueOnPromised ?? dueOnLegal, ...(hasConsent ? [] : listedDays(bounds))]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0);
  return latest !== undefined && on > latest
    ? { code: 'cases/tolerance-beyond', on: latest }
    : undefined;
}

function listedDays({ today, calendar, list, orderNums }: DeadlineBounds): readonly LocalDate[] {
  return list
    .filter((one) => orderNums.includes(one.orderNum))
    .flatMap(({ toleranceDays }) =>
      toleranceDays === null ? [] : [addWorkDays(calendar, today, toleranceDays).date],
    );
}

/** The applicant signs, or an agent who has a power of attorney. */
export function promiseRefusal({
  signedBy,
  byAgent,
  authority,
}: SignedPromise): CaseRefusal | undefined {
  if (isBlank(signedBy)) return { code: 'cases/reason-missing', field: 'signedBy' };
  if (byAgent && isBlank(authority ?? '')) {
    return { code: 'cases/reason-missing', field: 'authority' };
  }
  return undefined;
}
