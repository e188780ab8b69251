import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import { type Act, dueAfter, isBlank } from './acceptance.ts';
import type { ProjectType } from './caller.ts';
import type { ReadyFor } from './case.ts';
import type { DueDay } from './clocks/limits.ts';
import type { EvaluatedCondition } from './evaluated-condition.ts';
import type { EventOf } from './event.ts';
import { openRefusal } from './procedures/still-open.ts';
import type { CaseRefusal } from './refusal.ts';
import { toleranceRefusal } from './tolerance/tolerance-acts.ts';

/** 行政许可法第四十四条: the licence is delivered within ten working days after the decision. */
export const DELIVERY_WORK_DAYS = 10;

/** 当场决定: what can be decided on the spot is decided on the spot (第三十四条第二款). */
export function decideAtOnce(
  current: ReadyFor<'decideAtOnce'>,
  { by, at, calendar }: Act,
  {
    opinion,
    projectType,
    evaluation = [],
  }: {
    readonly opinion: string;
    readonly projectType: ProjectType;
    readonly evaluation?: readonly EvaluatedCondition[];
  },
): Result<EventOf<'cases/granted-at-once'>, CaseRefusal> {
  const { tolerance, promise } = current;
  const isOnPromise = promise?.scope === 'LICENCE';
  if (projectType !== 'INSTANT' && !isOnPromise) return refuse({ code: 'cases/not-instant' });
  const open = openRefusal(current, localDateOf(at)) ?? toleranceRefusal(tolerance);
  if (open) return refuse(open);
  if (isBlank(opinion)) return refuse({ code: 'cases/reason-missing', field: 'opinion' });
  const due = deliveryDue(at, calendar);
  const looked = evaluation.length > 0 ? { evaluation } : {};
  return ok({ type: 'cases/granted-at-once', at, by, opinion, ...looked, due });
}

/** 准予. */
export function grant(
  current: ReadyFor<'grant'>,
  { by, at, calendar }: Act,
  { opinion }: { readonly opinion: string },
): Result<EventOf<'cases/granted'>, CaseRefusal> {
  const open = openRefusal(current, localDateOf(at)) ?? toleranceRefusal(current.tolerance);
  if (open) return refuse(open);
  if (isBlank(opinion)) return refuse({ code: 'cases/reason-missing', field: 'opinion' });
  return ok({ type: 'cases/granted', at, by, opinion, due: deliveryDue(at, calendar) });
}

/** 不予: only with reasons and with the notice of remedies (行政许可法第三十八条第二款). */
export function refuseApplication(
  current: ReadyFor<'refuse'>,
  { by, at, calendar }: Act,
  given: {
    readonly opinion: string;
    readonly reasons: string;
    readonly remedies: string;
    readonly fraud?: boolean;
  },
): Result<EventOf<'cases/refused'>, CaseRefusal> {
  const open = openRefusal(current, localDateOf(at));
  if (open) return refuse(open);
  for (const field of ['opinion', 'reasons', 'remedies'] as const) {
    if (isBlank(given[field])) return refuse({ code: 'cases/reason-missing', field });
  }
  const { opinion, reasons, remedies } = given;
  const forFraud = given.fraud === true ? { forFraud: true, ...brokenBy(current) } : {};
  const due = deliveryDue(at, calendar);
  return ok({ type: 'cases/refused', at, by, opinion, reasons, remedies, ...forFraud, due });
}

/** Who was accepted on his word, and withheld facts or gave false ones, has broken it. */
function brokenBy({
  promise,
  tolerance,
}: ReadyFor<'refuse'>): Pick<EventOf<'cases/refused'>, 'breaksPromise'> {
  return promise || tolerance ? { breaksPromise: true } : {};
}

/** 第四十四条: ten working days from the decision on to deliver it. */
export function deliveryDue(decidedAt: Instant, calendar: WorkCalendar): DueDay {
  return dueAfter({ clock: 'delivery', days: DELIVERY_WORK_DAYS }, decidedAt, calendar);
}

/** 办结: the result is produced and sealed; from the decision on, ten working days to deliver it. */
export function close(
  current: ReadyFor<'close'>,
  { by, at, calendar }: Act,
  {
    resultName,
    resultNo,
    inPlaceOfRole,
  }: Pick<EventOf<'cases/closed'>, 'resultName' | 'resultNo' | 'inPlaceOfRole'>,
): Result<EventOf<'cases/closed'>, CaseRefusal> {
  if (isBlank(resultName)) return refuse({ code: 'cases/reason-missing', field: 'resultName' });
  if (isBlank(resultNo)) return refuse({ code: 'cases/reason-missing', field: 'resultNo' });
  const closeType = current.status === 'GRANTED' ? 'granted' : 'refused';
  const due = deliveryDue(current.decidedAt, calendar);
  const stoodIn = inPlaceOfRole ? { inPlaceOfRole } : {};
  return ok({ type: 'cases/closed', at, by, closeType, resultName, resultNo, due, ...stoodIn });
}

/** 送达; the receiver's name comes masked, since the journal keeps no personal data in clear. */
export function deliver(
  { by, at }: Act,
  given: Pick<EventOf<'cases/delivered'>, 'method' | 'receiverName' | 'proof'>,
): Result<EventOf<'cases/delivered'>, CaseRefusal> {
  if (isBlank(given.receiverName)) {
    return refuse({ code: 'cases/reason-missing', field: 'receiverName' });
  }
  return ok({ type: 'cases/delivered', at, by, ...given });
}
