import type { ApplicantKind } from '@banshi/contract/case-words';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addWorkDays, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { Ground } from '../../catalogue/index.ts';
import type { Entrustment } from '../../delegations/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { ApplicantId, OnLicence } from './case.ts';
import type { ReviewChain } from './chain/review-chain.ts';
import { type DueDay, duesOf, type Limits } from './clocks/limits.ts';
import type { CrossProvince } from './cross-province.ts';
import type { EvaluatedCondition } from './evaluated-condition.ts';
import type { EventOf } from './event.ts';
import type { FormAnswer } from './form.ts';
import type { KeyProject } from './key-project.ts';
import type { Handed } from './materials/handed.ts';
import type { CaseRefusal } from './refusal.ts';
import type { UsePeriod } from './use-period.ts';

/** 行政许可法第三十二条第一款第四项: one complete notice within five working days. */
export const ACCEPTANCE_WORK_DAYS = 5;

/** Who acts, when, and on which calendar. */
export interface Act {
  readonly by: StaffId;
  /** 窗口: where he sits. */
  readonly windowId?: number | undefined;
  readonly at: Instant;
  readonly calendar: WorkCalendar;
}

/** A material of the list that the case is examined against. */
export interface ListedMaterial {
  readonly orderNum: number;
  readonly isNecessary: boolean;
}

/** What is taken in at the counter. */
export interface Intake {
  readonly matterId: number;
  readonly departmentId: number;
  readonly applicantId: ApplicantId;
  readonly applicantKind: ApplicantKind;
  readonly area: string;
  readonly crossProvince?: CrossProvince;
  readonly numberedOn: LocalDate;
  readonly serial: number;
  readonly summary: string;
  readonly materials: readonly Handed[];
  readonly list: readonly ListedMaterial[];
  readonly onLicence?: OnLicence;
  readonly keyProject?: KeyProject;
  readonly use?: UsePeriod;
  readonly form?: readonly FormAnswer[];
  readonly entrustment?: Entrustment;
  readonly priorityBy?: Ground;
}

/** 接件: the receipt starts the five working days in which the centre must speak. */
export function receive(
  { by, windowId, at, calendar }: Act,
  { list, ...intake }: Intake,
): Result<EventOf<'cases/received'>, CaseRefusal> {
  const wrong = handedRefusal(intake.materials, list);
  if (wrong) return refuse(wrong);
  const due = dueAfter({ clock: 'acceptance', days: ACCEPTANCE_WORK_DAYS }, at, calendar);
  const where = windowId === undefined ? {} : { windowId };
  return ok({ type: 'cases/received', at, by, ...where, channel: 'window', ...intake, due });
}

/** What acceptance takes from the version of the matter, for good. */
export interface Pinned {
  readonly matterVersion: number;
  readonly limits: Limits;
  /** 审批环节; undefined where the list names none. */
  readonly chain: ReviewChain | undefined;
  /** The measures of policy documents by which the limits and the list are as they are. */
  readonly grounds: readonly Ground[];
  /** What a case of an entrusted matter rests on. */
  readonly entrustment?: Entrustment;
  /** What was found of the conditions of acceptance; the law itself looks at none. */
  readonly evaluation?: readonly EvaluatedCondition[];
}

/** What acceptance pins and looks at. */
export interface Examination extends Pinned {
  readonly list: readonly ListedMaterial[];
  /** Materials present in the case, in any form. */
  readonly present: ReadonlySet<number>;
}

/** 受理: everything necessary is there; the version is pinned and the limits begin to run. */
export function accept(
  act: Act,
  { list, present, ...version }: Examination,
): Result<EventOf<'cases/accepted'>, CaseRefusal> {
  const orderNums = missingIn(list, present);
  if (orderNums.length > 0) return refuse({ code: 'cases/materials-incomplete', orderNums });
  const { by, at, calendar } = act;
  return ok({
    type: 'cases/accepted',
    at,
    by,
    ...pinned(version, at, calendar),
  });
}

/** The numbers of necessary materials that are not there. */
export function missingIn(
  list: readonly ListedMaterial[],
  present: ReadonlySet<number>,
): readonly number[] {
  return list
    .filter((one) => one.isNecessary && !present.has(one.orderNum))
    .map((one) => one.orderNum);
}

/** What acceptance fixes when it takes effect at `from`: the version, its limits, when they end, its chain. */
export function pinned(
  { matterVersion, limits, chain, grounds, entrustment, evaluation = [] }: Pinned,
  from: Instant,
  calendar: WorkCalendar,
) {
  const day = localDateOf(from);
  const stepDays = chain?.[0]?.limitDays;
  const step = stepDays === undefined ? undefined : { days: stepDays, from: day };
  const run = { limits, from: day, stops: [], extraDays: 0, step };
  return {
    ...{ matterVersion, limits },
    ...(chain ? { chain } : {}),
    ...(grounds.length > 0 ? { grounds } : {}),
    ...(entrustment ? { entrustment } : {}),
    ...(evaluation.length > 0 ? { evaluation } : {}),
    ...duesOf(run, calendar),
  };
}

/** 当场更正: what can be put right on the spot is put right, without a notice (第三十二条第一款第三项). */
export function correctOnSpot(
  { by, at }: Act,
  { what }: { readonly what: string },
): Result<EventOf<'cases/corrected-on-spot'>, CaseRefusal> {
  if (isBlank(what)) return refuse({ code: 'cases/reason-missing', field: 'what' });
  return ok({ type: 'cases/corrected-on-spot', at, by, what });
}

/** 不予受理: not our competence; the competent body is named (第三十二条第一款第二项). */
export function refuseAcceptance(
  { by, at }: Act,
  { reason, competentBody }: { readonly reason: string; readonly competentBody: string },
): Result<EventOf<'cases/acceptance-refused'>, CaseRefusal> {
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  if (isBlank(competentBody))
    return refuse({ code: 'cases/reason-missing', field: 'competentBody' });
  return ok({ type: 'cases/acceptance-refused', at, by, reason, competentBody });
}

/**
 * 不予受理（虚假材料）: facts were withheld or materials are false; the applicant is warned, with reasons and remedies, and
 * where safety is concerned may not apply again for a year (第七十八条).
 */
export function refuseForFraud(
  { by, at }: Act,
  { reasons, remedies }: { readonly reasons: string; readonly remedies: string },
): Result<EventOf<'cases/refused-for-fraud'>, CaseRefusal> {
  if (isBlank(reasons)) return refuse({ code: 'cases/reason-missing', field: 'reasons' });
  if (isBlank(remedies)) return refuse({ code: 'cases/reason-missing', field: 'remedies' });
  return ok({ type: 'cases/refused-for-fraud', at, by, reasons, remedies });
}

/** 不受理: no licence is needed at all (第三十二条第一款第一项). */
export function declareNotRequired(
  { by, at }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/not-required'>, CaseRefusal> {
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/not-required', at, by, reason });
}

/** The day that lies `days` working days after the day of `at`, which is itself not counted. */
export function dueAfter(
  { clock, days }: { readonly clock: DueDay['clock']; readonly days: number },
  at: Instant,
  calendar: WorkCalendar,
): DueDay {
  const { date, provisional } = addWorkDays(calendar, localDateOf(at), days);
  return { clock, on: date, provisional };
}

/** Whether a text says nothing. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Why these cannot be handed in: not on the list, or named twice. */
export function handedRefusal(
  handed: readonly Handed[],
  list: readonly ListedMaterial[],
): CaseRefusal | undefined {
  const unknown = unknownMaterials(handed, list);
  if (unknown.length > 0) return { code: 'cases/material-unknown', orderNums: unknown };
  const orderNums = handed.map((one) => one.orderNum);
  const repeated = orderNums.filter((orderNum, index) => orderNums.indexOf(orderNum) !== index);
  if (repeated.length === 0) return undefined;
  return { code: 'cases/material-repeated', orderNums: [...new Set(repeated)] };
}

/** The numbers that the list does not name. */
export function unknownMaterials(
  named: readonly { readonly orderNum: number }[],
  list: readonly ListedMaterial[],
): readonly number[] {
  const known = new Set(list.map((one) => one.orderNum));
  return named.map((one) => one.orderNum).filter((orderNum) => !known.has(orderNum));
}
