import type { Verdict } from '@banshi/contract/material-words';
import type { SupplyWay } from '@banshi/contract/tolerance-words';
import { addDays, type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import { type Act, handedRefusal, isBlank, type ListedMaterial } from '../acceptance.ts';
import { acceptanceOf, type CounterCase, type ReadyFor } from '../case.ts';
import type { EventOf } from '../event.ts';
import type { Handed } from '../materials/handed.ts';
import type { CaseRefusal } from '../refusal.ts';
import {
  dueAfterRejection,
  MENDING_WORK_DAYS,
  reviewAfter,
  supplyWithin,
} from './tolerance-due.ts';
import { openItems, type Tolerance } from './tolerance-state.ts';

/** What arrived of the missing materials, on which day and which way. */
export interface ToleratedSupply {
  readonly materials: readonly Handed[];
  readonly arrivedOn: LocalDate;
  readonly way: SupplyWay;
}

/** 容缺补齐: what counts is the day on which it arrived, not that on which somebody entered it. */
export function supplyTolerated(
  current: ReadyFor<'supplyTolerated'>,
  { by, at }: Act,
  {
    materials,
    arrivedOn,
    way,
    list,
  }: ToleratedSupply & { readonly list: readonly ListedMaterial[] },
): Result<EventOf<'cases/tolerated-supplied'>, CaseRefusal> {
  const { tolerance } = current;
  if (!tolerance) return refuse({ code: 'cases/tolerance-none' });
  const wrong = handedRefusal(materials, list) ?? notOpen(tolerance, materials);
  if (wrong) return refuse(wrong);
  if (arrivedOn > localDateOf(at) || arrivedOn < acceptedOn(current)) {
    return refuse({ code: 'cases/day-impossible', field: 'arrivedOn', on: arrivedOn });
  }
  const { due } = tolerance;
  if (due.awaits === 'supplement' && arrivedOn > due.on) {
    return refuse({ code: 'cases/tolerance-late', on: due.on });
  }
  return ok({ type: 'cases/tolerated-supplied', at, by, materials, arrivedOn, way });
}

function notOpen(tolerance: Tolerance, materials: readonly Handed[]): CaseRefusal | undefined {
  const open = new Set(openItems(tolerance).map((one) => one.orderNum));
  const orderNums = materials
    .filter((one) => one.form === 'none' || !open.has(one.orderNum))
    .map((one) => one.orderNum);
  return orderNums.length > 0 ? { code: 'cases/tolerance-not-open', orderNums } : undefined;
}

function acceptedOn(current: CounterCase): LocalDate {
  return localDateOf(acceptanceOf(current)?.at ?? current.receivedAt);
}

/** What an examiner finds of a supplied material. */
export interface ToleratedFinding {
  readonly orderNum: number;
  readonly verdict: Verdict;
  readonly note: string | undefined;
}

/**
 * 容缺核验: verified, or open again. Whoever supplied in time and is told what is wrong gets time to mend it, since
 * the examination has taken its own.
 */
export function examineTolerated(
  current: ReadyFor<'examineTolerated'>,
  { by, at, calendar }: Act,
  { orderNum, verdict, note }: ToleratedFinding,
): Result<EventOf<'cases/tolerated-examined'>, CaseRefusal> {
  const { tolerance } = current;
  if (!tolerance) return refuse({ code: 'cases/tolerance-none' });
  if (!tolerance.items.some((one) => one.orderNum === orderNum && one.state === 'SUPPLIED')) {
    return refuse({ code: 'cases/tolerance-not-supplied', orderNum });
  }
  const found = { type: 'cases/tolerated-examined', at, by, orderNum, verdict } as const;
  if (verdict === 'PASS') return ok(found);
  if (isBlank(note ?? '')) return refuse({ code: 'cases/reason-missing', field: 'note' });
  const due = dueAfterRejection(tolerance.due, localDateOf(at), calendar);
  return ok({ ...found, note: note ?? '', due });
}

/** 先补后办: nothing is granted before every tolerated material is verified, save where the matter says so. */
export function toleranceRefusal(tolerance: Tolerance | undefined): CaseRefusal | undefined {
  if (!tolerance || tolerance.grantsBefore) return undefined;
  const orderNums = tolerance.items
    .filter((one) => one.state !== 'VERIFIED')
    .map((one) => one.orderNum);
  return orderNums.length > 0 ? { code: 'cases/tolerance-open', orderNums } : undefined;
}

/** No extension for force majeure is longer than this. */
export const EXTENSION_WORK_DAYS_MAX = 60;

/** 容缺延期: force majeure kept the applicant from supplying in time; the leader gives more working days. */
export function extendTolerance(
  { tolerance }: ReadyFor<'extendTolerance'>,
  { by, at, calendar }: Act,
  { days, reason }: { readonly days: number; readonly reason: string },
): Result<EventOf<'cases/tolerance-extended'>, CaseRefusal> {
  const wrong = awaitRefusal(tolerance, 'supplement');
  if (wrong || !tolerance) return refuse(wrong ?? { code: 'cases/tolerance-none' });
  if (days < 1 || days > EXTENSION_WORK_DAYS_MAX) {
    return refuse({ code: 'cases/days-beyond', max: EXTENSION_WORK_DAYS_MAX });
  }
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  const due = supplyWithin({ from: tolerance.due.on, days }, localDateOf(at), calendar);
  return ok({ type: 'cases/tolerance-extended', at, by, days, reason, due });
}

/** 复核容缺事由: the event goes on; in five working days it is looked at again. */
export function reviewTolerance(
  { tolerance }: ReadyFor<'reviewTolerance'>,
  { by, at, calendar }: Act,
  { finding }: { readonly finding: string },
): Result<EventOf<'cases/tolerance-reviewed'>, CaseRefusal> {
  const wrong = awaitRefusal(tolerance, 'event');
  if (wrong) return refuse(wrong);
  if (isBlank(finding)) return refuse({ code: 'cases/reason-missing', field: 'finding' });
  const due = reviewAfter(localDateOf(at), calendar);
  return ok({ type: 'cases/tolerance-reviewed', at, by, finding, due });
}

/** When the event ended, and how that is known. */
export interface EventEnd {
  readonly endedOn: LocalDate;
  readonly finding: string;
}

/**
 * 容缺事由结束: the days to supply run from the end of the event; whoever hears of it late has as many days as what
 * is found wanting leaves at least.
 */
export function endToleranceEvent(
  current: ReadyFor<'endToleranceEvent'>,
  { by, at, calendar }: Act,
  { endedOn, finding }: EventEnd,
): Result<EventOf<'cases/tolerance-event-ended'>, CaseRefusal> {
  const { tolerance } = current;
  const wrong = awaitRefusal(tolerance, 'event');
  if (wrong || tolerance?.deadline.kind !== 'EVENT_BASED') {
    return refuse(wrong ?? { code: 'cases/tolerance-no-event' });
  }
  if (isBlank(finding)) return refuse({ code: 'cases/reason-missing', field: 'finding' });
  const today = localDateOf(at);
  if (endedOn > today || endedOn < addDays(localDateOf(current.receivedAt), -1)) {
    return refuse({ code: 'cases/day-impossible', field: 'endedOn', on: endedOn });
  }
  const { days } = tolerance.deadline;
  const counted = supplyWithin({ from: endedOn, days }, today, calendar);
  const atLeast = supplyWithin({ from: today, days: MENDING_WORK_DAYS }, today, calendar);
  const due = counted.on < atLeast.on ? atLeast : counted;
  return ok({ type: 'cases/tolerance-event-ended', at, by, endedOn, finding, due });
}

function awaitRefusal(
  tolerance: Tolerance | undefined,
  awaits: Tolerance['due']['awaits'],
): CaseRefusal | undefined {
  if (!tolerance || openItems(tolerance).length === 0) return { code: 'cases/tolerance-none' };
  if (tolerance.due.awaits === awaits) return undefined;
  return awaits === 'event'
    ? { code: 'cases/tolerance-no-event' }
    : { code: 'cases/tolerance-waits-for-event' };
}

/** 信用修复: what was broken has been made good; it bars the applicant no longer. */
export function repairCredit(
  { credit }: ReadyFor<'repairCredit'>,
  { by, at }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/credit-repaired'>, CaseRefusal> {
  if (credit !== 'open') return refuse({ code: 'cases/credit-clean' });
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/credit-repaired', at, by, reason });
}
