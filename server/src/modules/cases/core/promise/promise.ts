import type { CheckMethod, CheckOutcome, PromiseScope } from '@banshi/contract/promise-words';
import { addDays, type LocalDate, laterOf, localDateOf } from '../../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import { countWorkDays, workDayBefore } from '../../../../kernel/work-calendar.ts';
import { type Act, isBlank, pinned } from '../acceptance.ts';
import type { ReadyFor } from '../case.ts';
import { REMINDED_WORK_DAYS_BEFORE } from '../correction.ts';
import type { EventOf } from '../event.ts';
import type { CaseRefusal } from '../refusal.ts';
import {
  promiseRefusal,
  type ToleranceRequest,
  type TolerantExamination,
  toleranceTerms,
} from '../tolerance/tolerance.ts';
import { openPromise } from './promise-state.ts';

/** What acceptance on a promise pins and looks at. */
export interface PromiseExamination extends TolerantExamination {
  /** The matter may be granted on a promise (涉企经营许可告知承诺). */
  readonly allowPromise: boolean;
  /** Materials for which a promise may stand in (证明事项告知承诺). */
  readonly replaceable: ReadonlySet<number>;
  /** 禁入领域, if the matter lies in one. */
  readonly sensitiveField: string | undefined;
}

/** What the applicant chose to promise, and what else may follow (容缺+承诺). */
export interface PromiseRequest extends Pick<ToleranceRequest, 'promise'> {
  readonly scope: PromiseScope;
  readonly orderNums: readonly number[];
  readonly tolerance: Omit<ToleranceRequest, 'promise'> | undefined;
}

/**
 * 告知承诺受理: the applicant was told the conditions and what a false promise brings, and promises in writing that they
 * are met. Refused by rule in the excluded fields, and to whoever broke a promise (国办发〔2020〕42号).
 */
export function acceptOnPromise(
  { askedTolerance }: ReadyFor<'acceptOnPromise'>,
  act: Act,
  {
    examination,
    request: { scope, orderNums, promise, tolerance },
  }: { readonly examination: PromiseExamination; readonly request: PromiseRequest },
): Result<EventOf<'cases/accepted-on-promise'>, CaseRefusal> {
  const { by, at, calendar } = act;
  const refusal =
    barRefusal(examination) ??
    scopeRefusal(examination, scope, orderNums) ??
    promiseRefusal(promise);
  if (refusal) return refuse(refusal);
  const promised = { ...examination, sound: new Set([...examination.sound, ...orderNums]) };
  const fixed = pinned(examination, at, calendar);
  const accepted = { type: 'cases/accepted-on-promise', at, by, ...fixed, scope } as const;
  if (!tolerance) {
    const missing = missingIn(promised);
    if (missing.length > 0) {
      return refuse({ code: 'cases/materials-incomplete', orderNums: missing });
    }
    return ok({ ...accepted, orderNums, promise });
  }
  const terms = toleranceTerms(askedTolerance, act, { examination: promised, request: tolerance });
  if (!terms.ok) return terms;
  return ok({ ...accepted, orderNums, promise, tolerance: terms.value });
}

function barRefusal({ sensitiveField, barredSince }: PromiseExamination): CaseRefusal | undefined {
  if (sensitiveField !== undefined) {
    return { code: 'cases/promise-excluded', field: sensitiveField };
  }
  return barredSince === undefined
    ? undefined
    : { code: 'cases/credit-barred', since: barredSince };
}

function scopeRefusal(
  { allowPromise, replaceable, list, sound }: PromiseExamination,
  scope: PromiseScope,
  orderNums: readonly number[],
): CaseRefusal | undefined {
  if (scope === 'LICENCE') return allowPromise ? undefined : { code: 'cases/promise-not-offered' };
  if (orderNums.length === 0) return { code: 'cases/promise-not-offered' };
  const unknown = orderNums.filter((each) => !list.some((one) => one.orderNum === each));
  if (unknown.length > 0) return { code: 'cases/material-unknown', orderNums: unknown };
  const needless = orderNums.filter((each) => sound.has(each));
  if (needless.length > 0) return { code: 'cases/tolerance-needless', orderNums: needless };
  const unlisted = orderNums.filter((each) => !replaceable.has(each));
  return unlisted.length > 0 ? { code: 'cases/promise-unlisted', orderNums: unlisted } : undefined;
}

function missingIn({ list, sound }: PromiseExamination): readonly number[] {
  return list
    .filter(({ isNecessary, orderNum }) => isNecessary && !sound.has(orderNum))
    .map((one) => one.orderNum);
}

/** What was found of a promise, and how. */
export interface PromiseCheck {
  readonly outcome: CheckOutcome;
  readonly method: CheckMethod;
  readonly findings: string;
  /** Until when what was found wanting is to be mended. */
  readonly rectifyBy: LocalDate | undefined;
}

/** 承诺核查: by data or on the spot; wanting means to mend by a day, false that the decision is revoked. */
export function checkPromise(
  { promise }: ReadyFor<'checkPromise'>,
  { by, at, calendar }: Act,
  { outcome, method, findings, rectifyBy }: PromiseCheck,
): Result<EventOf<'cases/promise-checked'>, CaseRefusal> {
  if (!promise) return refuse({ code: 'cases/promise-none' });
  if (!openPromise(promise) || promise.state === 'FALSE') {
    return refuse({ code: 'cases/promise-settled' });
  }
  if (isBlank(findings)) return refuse({ code: 'cases/reason-missing', field: 'findings' });
  const found = { type: 'cases/promise-checked', at, by, outcome, method, findings } as const;
  if (outcome !== 'DEFECT') return ok(found);
  if (rectifyBy === undefined) return refuse({ code: 'cases/reason-missing', field: 'rectifyBy' });
  if (rectifyBy <= localDateOf(at)) {
    return refuse({ code: 'cases/day-impossible', field: 'rectifyBy', on: rectifyBy });
  }
  const remindOn = workDayBefore(calendar, rectifyBy, REMINDED_WORK_DAYS_BEFORE);
  return ok({ ...found, rectifyBy, ...(remindOn > localDateOf(at) ? { remindOn } : {}) });
}

/**
 * 整改提醒: once for each check, three working days before what was found wanting is to be mended. A job that missed that
 * day reminds of what is left; after the last day there is nothing to remind of. Undefined while nothing is to be done.
 */
export function remindRectification(
  { promise }: ReadyFor<'remindRectification'>,
  { at, calendar }: Pick<Act, 'at' | 'calendar'>,
): EventOf<'cases/rectification-reminded'> | undefined {
  const today = localDateOf(at);
  const { remindOn, dueOn: on } = promise ?? {};
  if (remindOn === undefined || on === undefined || today < remindOn || today > on)
    return undefined;
  const { days: workDaysLeft } = countWorkDays(calendar, addDays(today, 1), on);
  return { type: 'cases/rectification-reminded', at, on, workDaysLeft };
}

/**
 * 重算整改提醒: the last day was told as a day and stays; the calendar moves the working days before it on which its
 * applicant is reminded. Whoever was reminded is not reminded again. Undefined when the day has not moved.
 */
export function recomputeRectification(
  { promise }: ReadyFor<'recomputeRectification'>,
  { at, calendar }: Pick<Act, 'at' | 'calendar'>,
): EventOf<'cases/rectification-recomputed'> | undefined {
  const { remindOn: was, dueOn } = openPromise(promise) ?? {};
  if (was === undefined || dueOn === undefined || localDateOf(at) >= was) return undefined;
  const again = workDayBefore(calendar, dueOn, REMINDED_WORK_DAYS_BEFORE);
  const remindOn = laterOf(again, localDateOf(at));
  return remindOn === was ? undefined : { type: 'cases/rectification-recomputed', at, remindOn };
}

/** 撤销决定: what was granted on a false promise is revoked, with its reason (第六十九条第二款). */
export function revokeDecision(
  { promise }: ReadyFor<'revokeDecision'>,
  { by, at }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/decision-revoked'>, CaseRefusal> {
  if (promise?.state !== 'FALSE') return refuse({ code: 'cases/promise-not-false' });
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/decision-revoked', at, by, reason });
}
