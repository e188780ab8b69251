import type { Counted, RateName } from '@banshi/contract/indicator-words';
import { dividedBy } from '../../../kernel/divided-by.ts';

/** What is divided by what, and what comes of it; undefined where there is nothing to divide by. */
export interface Rate {
  readonly rate: RateName;
  readonly part: number;
  readonly whole: number;
  readonly value: string | undefined;
}

/** A matter as far as rates of matters look at it. */
export interface RatedMatter {
  readonly isInForce: boolean;
  readonly projectType: 'INSTANT' | 'PROMISE' | 'OTHER';
  readonly statutory: RatedLimit | undefined;
  readonly promise: RatedLimit | undefined;
  readonly visitsMax: number;
  readonly isWholeOnline: boolean;
  readonly isOnline: boolean;
}

interface RatedLimit {
  readonly days: number;
  readonly unit: 'workDay' | 'calendarDay';
}

/** What the rates of cases in a period are made of; a rate of which something is not told is left out. */
export interface RateFacts {
  readonly counts?: Readonly<Partial<Record<Counted, number>>>;
  /** Accepted and finished in the period. */
  readonly closedFromPeriod?: number;
  /** Of those accepted: of matters done at once, by web or phone, and under an entrustment. */
  readonly acceptedInstant?: number;
  readonly acceptedOnline?: number;
  readonly acceptedEntrusted?: number;
  /** Working days that finished cases took from the day after their acceptance, and how many cases. */
  readonly days?: TakenDays;
  /** The same of those to which the law gave working days, and how many it gave them together. */
  readonly limited?: TakenDays;
  readonly legalDays?: number;
  readonly tolerances?: { readonly due: number; readonly onTime: number };
  readonly waits?: Waits;
}

/** How many seconds those waited together whose service began in the period, by the day of their ticket, and how many they were. */
export interface Waits {
  readonly tickets: number;
  readonly seconds: number;
}

export interface TakenDays {
  readonly cases: number;
  readonly days: number;
}

/** The rates of cases in a period (统计口径 10.2), as far as their facts are told. */
export function ratesOfCases(facts: RateFacts): Rate[] {
  const { counts = {}, limited, legalDays, tolerances } = facts;
  const { accepted, closed, closedWithPromise, closedWithLegal, corrected } = counts;
  return [
    told('finishedOfAccepted', facts.closedFromPeriod, accepted),
    told('finishedToAccepted', closed, accepted),
    told('inTime', counts.closedInTime, closedWithPromise),
    told('inLegalTime', counts.closedInLegalTime, closedWithLegal),
    told('early', counts.closedEarly, closedWithPromise),
    averageDays(facts.days),
    averageWait(facts.waits),
    told('instantCases', facts.acceptedInstant, accepted),
    told('actualReduction', limited && less(legalDays, limited.days), legalDays),
    told('onlineCases', facts.acceptedOnline, accepted),
    told('oneNotice', less(corrected, counts.correctedAgain), corrected),
    told('toleratedInTime', tolerances?.onTime, tolerances?.due),
    told('entrusted', facts.acceptedEntrusted, accepted),
    told('crossProvince', counts.acceptedCrossProvince, accepted),
  ].flat();
}

function averageDays(taken: TakenDays | undefined): Rate[] {
  if (taken === undefined) return [];
  const { days, cases } = taken;
  return [{ ...share('averageDays', days, cases), value: dividedBy(days, cases, 1) }];
}

const SECONDS_A_MINUTE = 60;

/** 平均等候时长, in minutes. */
function averageWait(waits: Waits | undefined): Rate[] {
  if (waits === undefined) return [];
  const { seconds, tickets } = waits;
  const value = dividedBy(seconds, tickets * SECONDS_A_MINUTE, 1);
  return [{ ...share('averageWait', seconds, tickets), value }];
}

function told(rate: RateName, part: number | undefined, whole: number | undefined): Rate[] {
  return part === undefined || whole === undefined ? [] : [share(rate, part, whole)];
}

function less(all: number | undefined, some: number | undefined): number | undefined {
  return all === undefined || some === undefined ? undefined : all - some;
}

/** The rates of the matters that are in force, as their lists stand (统计口径 10.2). */
export function ratesOfMatters(matters: readonly RatedMatter[]): Rate[] {
  const inForce = matters.filter(({ isInForce }) => isInForce);
  const those = (rate: RateName, isOne: (matter: RatedMatter) => boolean) =>
    share(rate, inForce.filter(isOne).length, inForce.length);
  return [
    those('instantMatters', ({ projectType }) => projectType === 'INSTANT'),
    promisedReduction(inForce),
    those('onlineMatters', ({ isOnline }) => isOnline),
    those('wholeOnlineMatters', ({ isWholeOnline }) => isWholeOnline),
    those('oneVisitMatters', ({ visitsMax }) => visitsMax <= 1),
    those('noVisitMatters', ({ visitsMax }) => visitsMax === 0),
  ];
}

/**
 * 承诺提速率: Σ(法定 − 承诺)/Σ法定 of the matters to which the law gives working days and whose promise is in working
 * days; what is done at once takes none.
 */
function promisedReduction(matters: readonly RatedMatter[]): Rate {
  let [legal, saved] = [0, 0];
  for (const { projectType, statutory, promise } of matters) {
    if (statutory?.unit !== 'workDay') continue;
    const promised = projectType === 'INSTANT' ? { ...statutory, days: 0 } : (promise ?? statutory);
    if (promised.unit !== 'workDay') continue;
    legal += statutory.days;
    saved += statutory.days - promised.days;
  }
  return share('promisedReduction', saved, legal);
}

/** A part of a whole, in hundredths of it. */
export function share(rate: RateName, part: number, whole: number): Rate {
  return { rate, part, whole, value: dividedBy(part, whole, 100) };
}
