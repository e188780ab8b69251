import { isOfArticle45, type MatterRule } from '@banshi/contract/catalogue-words';
import { citesListedLaw } from './cited-laws.ts';
import type { Finding, Limit, MatterBody } from './matter-body.ts';

/** 行政许可法第四十二条: twenty days, unless laws and regulations say otherwise. */
const LICENCE_WORK_DAYS_MAX = 20;
const WORK_DAYS_A_WEEK = 5;
/** Twenty working days are four whole weeks. */
const LICENCE_CALENDAR_DAYS_MAX = 28;
/** 第四十二条第二款: forty-five where several bodies handle it together, which are nine whole weeks. */
const JOINT_WORK_DAYS_MAX = 45;
const JOINT_CALENDAR_DAYS_MAX = 63;

/** What the law and the promise allow each other (domain.md §2.6; 行政许可法第四十二条). */
export function limitFindings(body: MatterBody): Finding[] {
  return [
    ...promiseWithinLaw(body),
    ...instantIsToday(body),
    ...licenceLimit(body),
    ...procedureLaw(body),
    ...extensionLaw(body),
  ];
}

function promiseWithinLaw({ statutoryLimit, promiseLimit, projectType }: MatterBody): Finding[] {
  if (promiseLimit === null) {
    if (projectType !== 'PROMISE') return [];
    return [found('promiseLimit', 'promise-missing', 'a PROMISE matter has a promised limit')];
  }
  if (statutoryLimit === null || !isLonger(promiseLimit, statutoryLimit)) return [];
  const message = `a promise is no longer than the law allows: ${statutoryLimit.days} ${statutoryLimit.unit}; shorten it`;
  return [found('promiseLimit.days', 'promise-within-law', message)];
}

/** Five working days are a week of seven calendar days; holidays make working days longer only. */
const CALENDAR_DAYS_OF = { workDay: 7 / WORK_DAYS_A_WEEK, calendarDay: 1 } as const;

/** Limits of one unit are compared as they are, others by whole weeks. */
function isLonger(promise: Limit, statutory: Limit): boolean {
  if (promise.unit === statutory.unit) return promise.days > statutory.days;
  return (
    promise.days * CALENDAR_DAYS_OF[promise.unit] >
    statutory.days * CALENDAR_DAYS_OF[statutory.unit]
  );
}

function instantIsToday({ projectType, promiseLimit }: MatterBody): Finding[] {
  if (projectType !== 'INSTANT' || promiseLimit?.days === 0) return [];
  return [found('promiseLimit.days', 'instant', 'an INSTANT matter is done on the day; promise 0')];
}

function licenceLimit({ type, statutoryLimit, byLaw, coHandlers }: MatterBody): Finding[] {
  if (type !== '01' || statutoryLimit === null) return [];
  if (!isBeyondGeneralLaw(statutoryLimit, coHandlers.length > 0)) return [];
  if (citesListedLaw(statutoryLimit.explain ?? '', byLaw)) return [];
  const message =
    'beyond twenty working days (行政许可法第四十二条) the explanation names, in 《》, the law that allows it, and byLaw lists that law';
  return [found('statutoryLimit.explain', 'licence-limit', message)];
}

/** Outside 第四十五条 only another law stops the limit of the law; the list gives its wording. */
function procedureLaw({ specialProcedures, byLaw }: MatterBody): Finding[] {
  return specialProcedures.flatMap(({ kind, statutoryByLaw }, index) => {
    if (typeof statutoryByLaw !== 'string') return [];
    if (!isOfArticle45(kind) && citesListedLaw(statutoryByLaw, byLaw)) return [];
    const message = isOfArticle45(kind)
      ? `${kind} stops the limit by 行政许可法第四十五条 already; strike the law`
      : 'name in 《》 the law, other than 行政许可法, by which this procedure stops the statutory limit, and list it under byLaw with its text; or strike it';
    return [found(`specialProcedures[${index}].statutoryByLaw`, 'procedure-law', message)];
  });
}

/** Ten working days, or fifteen, hold unless a law sets another length (第四十二条); the list gives its wording. */
function extensionLaw({ extension, statutoryLimit, byLaw }: MatterBody): Finding[] {
  if (!extension) return [];
  if (statutoryLimit === null) {
    const message = 'there is no statutory limit to extend; strike the extension';
    return [found('extension.days', 'extension-law', message)];
  }
  if (citesListedLaw(extension.byLaw, byLaw)) return [];
  const message =
    'name in 《》 the law, other than 行政许可法, that sets this length, and list it under byLaw with its text; or strike the extension';
  return [found('extension.byLaw', 'extension-law', message)];
}

function isBeyondGeneralLaw({ days, unit }: Limit, isJoint: boolean): boolean {
  if (unit === 'workDay') return days > (isJoint ? JOINT_WORK_DAYS_MAX : LICENCE_WORK_DAYS_MAX);
  return days > (isJoint ? JOINT_CALENDAR_DAYS_MAX : LICENCE_CALENDAR_DAYS_MAX);
}

function found(path: string, rule: MatterRule, message: string): Finding {
  return { path, rule, message };
}
