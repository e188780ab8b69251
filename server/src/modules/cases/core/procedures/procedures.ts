import {
  isOfArticle45,
  type RunningProcedure,
  type SpecialProcedureKind,
} from '@banshi/contract/catalogue-words';
import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { StaffId } from '../../../identity/index.ts';
import { type Act, dueAfter, isBlank } from '../acceptance.ts';
import type { ActiveCase, SuspendedCase } from '../case.ts';
import { currentStep } from '../chain/review-chain.ts';
import { duesOf, type LimitRun, type Stop } from '../clocks/limits.ts';
import type { EventOf } from '../event.ts';
import type { CaseRefusal } from '../refusal.ts';
import { isHearingOwed } from './hearing-stage.ts';
import type { LongestExtension } from './procedure-law.ts';
import type { ProcedurePlan } from './procedure-plan.ts';
import { hearingRefusal } from './still-open.ts';

/** 行政许可法第四十三条: the lower body reviews first within twenty working days. */
export const FIRST_REVIEW_DAYS_MAX = 20;
/** No special procedure is planned for longer than this. */
export const PROCEDURE_DAYS_MAX = 180;
/** 行政许可法第三十四条第三款: what must be checked on the spot is checked by two at least. */
export const VISITORS_MIN = 2;

/**
 * 申请特别程序: the handler asks for a procedure whose time the law keeps out of the limit: 第四十五条, or the law that the
 * list names for a procedure outside it.
 */
export function askProcedure(
  current: ActiveCase,
  { by, at }: Act,
  plan: ProcedurePlan & { readonly kind: SpecialProcedureKind; readonly byLaw?: string },
): Result<EventOf<'cases/procedure-asked'>, CaseRefusal> {
  if (current.askedProcedure) return refuse({ code: 'cases/procedure-pending' });
  if (plan.kind === 'HEARING') return refuse({ code: 'cases/hearing-has-its-way' });
  if (!isOfArticle45(plan.kind) && plan.byLaw === undefined) {
    return refuse({ code: 'cases/procedure-runs' });
  }
  const wrong = planRefusal(plan, daysMaxOf(plan.kind));
  return wrong ? refuse(wrong) : ok({ type: 'cases/procedure-asked', at, by, ...plan });
}

/**
 * 批准特别程序: the verifier agrees, and the limits stand still from today (第四十五条). Not while a hearing may still be
 * asked for: the five days for that do not stand still.
 */
export function suspend(
  current: ActiveCase,
  { by, at, calendar }: Act,
  given: { readonly opinion?: string } = {},
): Result<EventOf<'cases/suspended'>, CaseRefusal> {
  const { askedProcedure: asked } = current;
  if (!asked) return refuse({ code: 'cases/procedure-none' });
  const open = hearingRefusal(current, localDateOf(at));
  if (open) return refuse(open);
  const { by: _, inPlaceOf: __, ...plan } = asked;
  const due = dueAfter({ clock: 'procedure', days: plan.limitDays }, at, calendar);
  return ok({ type: 'cases/suspended', at, by, ...plan, ...given, due });
}

/** 不同意特别程序: the limits run on. */
export function declineProcedure(
  { askedProcedure: asked }: ActiveCase,
  { by, at }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/procedure-declined'>, CaseRefusal> {
  if (!asked) return refuse({ code: 'cases/procedure-none' });
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/procedure-declined', at, by, reason });
}

/** 特别程序结束: the limits run on, longer by the working days on which they stood (第四十五条). */
export function resume(
  current: SuspendedCase,
  { by, at, calendar }: Act,
  { result }: { readonly result: string },
): Result<EventOf<'cases/resumed'>, CaseRefusal> {
  const { hearing } = current;
  if (hearing && isHearingOwed(hearing)) {
    return refuse({ code: 'cases/hearing-stage', stage: hearing.stage });
  }
  if (isBlank(result)) return refuse({ code: 'cases/reason-missing', field: 'result' });
  const dues = duesOf(resumedRun(current, localDateOf(at)), calendar);
  return ok({ type: 'cases/resumed', at, by, result, ...dues });
}

/** A procedure outside 第四十五条 with what the list says of it. */
interface RunningPlan extends ProcedurePlan {
  readonly kind: RunningProcedure;
  readonly stopsPromise: boolean;
  /** The law by which it stops the limit of the law. */
  readonly byLaw?: string | undefined;
}

/**
 * 其他程序开始: the statutory limit runs on; the promise stops only where the published list says so. What stops the limit
 * of the law by a law that the list names is asked for and agreed to as 特别程序.
 */
export function beginProcedure(
  current: ActiveCase,
  { by, at, calendar }: Act,
  { byLaw, ...plan }: RunningPlan,
): Result<EventOf<'cases/procedure-begun'>, CaseRefusal> {
  if (byLaw !== undefined) return refuse({ code: 'cases/procedure-stops', byLaw });
  const wrong = planRefusal(plan, daysMaxOf(plan.kind));
  if (wrong) return refuse(wrong);
  if (current.runningSteps.some((step) => step.kind === plan.kind)) {
    return refuse({ code: 'cases/procedure-pending' });
  }
  const { on: plannedEnd } = dueAfter({ clock: 'procedure', days: plan.limitDays }, at, calendar);
  const stops = plan.stopsPromise
    ? [...current.stops, promiseStop(plan, localDateOf(at))]
    : current.stops;
  const dues = duesOf({ ...limitRunOf(current), stops }, calendar);
  return ok({ type: 'cases/procedure-begun', at, by, ...plan, plannedEnd, ...dues });
}

/** 其他程序结束, with its result; while the limits stand, they go on standing, and what is due is still what stopped them. */
export function endProcedure(
  current: ActiveCase | SuspendedCase,
  { by, at, calendar }: Act,
  { kind, result }: { readonly kind: RunningProcedure; readonly result: string },
): Result<EventOf<'cases/procedure-ended'>, CaseRefusal> {
  if (!current.runningSteps.some((step) => step.kind === kind)) {
    return refuse({ code: 'cases/procedure-none' });
  }
  if (isBlank(result)) return refuse({ code: 'cases/reason-missing', field: 'result' });
  const stops = endedStops(current.stops, localDateOf(at), kind);
  const { due, ...days } = duesOf({ ...limitRunOf(current), stops }, calendar);
  const dues = current.status === 'SUSPENDED' || !due ? days : { ...days, due };
  return ok({ type: 'cases/procedure-ended', at, by, kind, result, ...dues });
}

/** 延长期限: once, before the limit has run out, no longer than the law allows, with its reason (第四十二条). */
export function extend(
  current: ActiveCase,
  { by, at, calendar }: Act,
  {
    days,
    reason,
    longest: { days: max, byLaw },
  }: { readonly days: number; readonly reason: string; readonly longest: LongestExtension },
): Result<EventOf<'cases/extended'>, CaseRefusal> {
  if (current.extension) return refuse({ code: 'cases/already-extended' });
  const due = current.acceptance.dueOnLegal;
  if (due === undefined) return refuse({ code: 'cases/no-legal-limit' });
  if (localDateOf(at) > due) return refuse({ code: 'cases/limit-passed', on: due });
  if (days < 1 || days > max) return refuse({ code: 'cases/days-beyond', max });
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  const dues = duesOf({ ...limitRunOf(current), extraDays: days }, calendar);
  return ok({ type: 'cases/extended', at, by, days, reason, ...(byLaw ? { byLaw } : {}), ...dues });
}

/** What two of the staff saw on the spot. */
export interface SiteVisit {
  readonly visitedOn: LocalDate;
  readonly place: string;
  readonly visitors: readonly StaffId[];
  readonly findings: string;
}

/** 现场核查: two or more sign what they found (第三十四条第三款). */
export function visitSite(
  current: Pick<ActiveCase, 'receivedAt'>,
  { by, at }: Act,
  visit: SiteVisit,
): Result<EventOf<'cases/site-visited'>, CaseRefusal> {
  if (new Set(visit.visitors).size < VISITORS_MIN) {
    return refuse({ code: 'cases/two-persons', min: VISITORS_MIN });
  }
  for (const field of ['place', 'findings'] as const) {
    if (isBlank(visit[field])) return refuse({ code: 'cases/reason-missing', field });
  }
  const today = localDateOf(at);
  if (visit.visitedOn > today || visit.visitedOn < localDateOf(current.receivedAt)) {
    return refuse({ code: 'cases/day-impossible', field: 'visitedOn', on: visit.visitedOn });
  }
  return ok({ type: 'cases/site-visited', at, by, ...visit });
}

/** 告知利害关系人: whom the decision concerns directly is told and may state his case (第三十六条). */
export function tellInterested(
  { by, at }: Act,
  { party, interest }: { readonly party: string; readonly interest: string },
): Result<EventOf<'cases/interested-told'>, CaseRefusal> {
  if (isBlank(party)) return refuse({ code: 'cases/reason-missing', field: 'party' });
  if (isBlank(interest)) return refuse({ code: 'cases/reason-missing', field: 'interest' });
  return ok({ type: 'cases/interested-told', at, by, party, interest });
}

/** 听取陈述和申辩 (第三十六条). */
export function hearStatement(
  { by, at }: Act,
  { party, statement }: { readonly party: string; readonly statement: string },
): Result<EventOf<'cases/statement-heard'>, CaseRefusal> {
  if (isBlank(party)) return refuse({ code: 'cases/reason-missing', field: 'party' });
  if (isBlank(statement)) return refuse({ code: 'cases/reason-missing', field: 'statement' });
  return ok({ type: 'cases/statement-heard', at, by, party, statement });
}

/** What the limits of the case depend on as it stands. */
export function limitRunOf({
  acceptance,
  progress,
  stops,
  extension,
}: Pick<ActiveCase, 'acceptance' | 'progress' | 'stops' | 'extension'>): LimitRun {
  const { limits, at } = acceptance;
  const { limitDays: days } = currentStep({ acceptance, progress });
  const step = days === undefined ? undefined : { days, from: localDateOf(progress.since) };
  return { limits, from: localDateOf(at), stops, extraDays: extension?.days ?? 0, step };
}

/** The same after the limits run on from `on`. */
export function resumedRun(current: SuspendedCase, on: LocalDate): LimitRun {
  return { ...limitRunOf(current), stops: endedStops(current.stops, on, 'limits') };
}

/** The stops with the open one ended: that of the limits, or that of a running procedure. */
export function endedStops(
  stops: readonly Stop[],
  on: LocalDate,
  what: 'limits' | RunningProcedure,
): readonly Stop[] {
  return stops.map((stop) => {
    const isMeant = what === 'limits' ? stop.clocks === 'limits' : stop.kind === what;
    return stop.to === undefined && isMeant ? { ...stop, to: on } : stop;
  });
}

/** The stop of both limits, by 第四十五条 or by the law that the list names. */
export function limitsStop(
  {
    kind,
    name,
    byLaw,
  }: { readonly kind: SpecialProcedureKind; readonly name: string; readonly byLaw?: string },
  from: LocalDate,
): Stop {
  return { clocks: 'limits', kind, from, reason: name, ...(byLaw ? { byLaw } : {}) };
}

/** The stop of the promise alone, by a procedure that the published list names. */
export function promiseStop(
  { kind, name }: { readonly kind: RunningProcedure; readonly name: string },
  from: LocalDate,
): Stop {
  return { clocks: 'promise', kind, from, reason: name };
}

function daysMaxOf(kind: SpecialProcedureKind): number {
  return kind === 'FIRST_REVIEW' ? FIRST_REVIEW_DAYS_MAX : PROCEDURE_DAYS_MAX;
}

function planRefusal(
  { name, basis, limitDays }: ProcedurePlan,
  daysMax: number,
): CaseRefusal | undefined {
  if (isBlank(name)) return { code: 'cases/reason-missing', field: 'procedureName' };
  if (isBlank(basis)) return { code: 'cases/reason-missing', field: 'basis' };
  if (limitDays < 1 || limitDays > daysMax) return { code: 'cases/days-beyond', max: daysMax };
  return undefined;
}
