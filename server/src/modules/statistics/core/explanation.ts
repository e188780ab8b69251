import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Definition } from './definition.ts';
import { figuresOf } from './figures.ts';
import type { Measure, SumOf } from './measures.ts';

/** The stock identity of a period (统计口径 10.3): where the finished cases came from. */
export interface StockIdentity {
  readonly openStart: number;
  readonly accepted: number;
  readonly closed: number;
  /** Accepted before the period, finished in it. */
  readonly closedFromStock: number;
  /** Accepted and finished in the period. */
  readonly closedFromPeriod: number;
  /** 不予受理, where the definition counts them as finished; else none. */
  readonly refusedAcceptance: number;
  /** No acceptance on record (Q1). */
  readonly closedWithoutAcceptance: number;
  readonly acceptedLate: number;
  readonly openEnd: number;
  readonly balanced: boolean;
}

interface Evidence {
  readonly sumOf: SumOf;
  readonly key: string;
  readonly start: LocalDate;
  readonly end: LocalDate;
  /** Finished in the period and accepted before it, counted by cohort. */
  readonly closedFromStock: number;
  /** Accepted and finished in the period, counted by cohort. */
  readonly closedFromPeriod: number;
  readonly definition: Definition;
}

/** The identity of one key. The cohorts are counted on their own, so that the balance is a real check. */
export function stockIdentityOf({ sumOf, key, start, end, ...evidence }: Evidence): StockIdentity {
  const { closedFromStock, closedFromPeriod, definition } = evidence;
  const marks = { start, end, definition };
  const { accepted, closed, openStart, openEnd } = figuresOf(sumOf, key, marks);
  const within = (measure: Measure) => sumOf(key, measure, end) - sumOf(key, measure, start);
  const refusedAcceptance = definition.closed.includes('refusedAcceptance')
    ? within('refusedAcceptance')
    : 0;
  const closedWithoutAcceptance = closed - closedFromStock - closedFromPeriod - refusedAcceptance;
  return {
    openStart,
    accepted,
    closed,
    closedFromStock,
    closedFromPeriod,
    refusedAcceptance,
    closedWithoutAcceptance,
    acceptedLate: within('acceptedLate'),
    openEnd,
    balanced: openStart + accepted - closedFromStock - closedFromPeriod === openEnd,
  };
}

/** Identities of disjoint keys, added up. */
export function addedUp(parts: readonly StockIdentity[]): StockIdentity {
  const sum = (pick: (part: StockIdentity) => number) =>
    parts.reduce((total, part) => total + pick(part), 0);
  return {
    openStart: sum((part) => part.openStart),
    accepted: sum((part) => part.accepted),
    closed: sum((part) => part.closed),
    closedFromStock: sum((part) => part.closedFromStock),
    closedFromPeriod: sum((part) => part.closedFromPeriod),
    refusedAcceptance: sum((part) => part.refusedAcceptance),
    closedWithoutAcceptance: sum((part) => part.closedWithoutAcceptance),
    acceptedLate: sum((part) => part.acceptedLate),
    openEnd: sum((part) => part.openEnd),
    balanced: parts.every((part) => part.balanced),
  };
}
