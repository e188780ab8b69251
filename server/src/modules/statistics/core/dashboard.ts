import type { DashboardSpan } from '@banshi/contract/dashboard-words';
import { addDays, dayOfWeek, type LocalDate } from '../../../kernel/local-date.ts';
import { figuresOf } from './figures.ts';
import type { Measure, SumOf } from './measures.ts';
import { startOf } from './periods.ts';
import { marksOf, type Period } from './statistics-period.ts';

export type Spans = Readonly<Record<DashboardSpan, Period>>;

/** What a dashboard tells of each span beside accepted and finished. */
export const SPAN_MEASURES = [
  'received',
  'accepted',
  'closed',
  'refusedAcceptance',
  'refused',
  'acceptedTolerant',
  'closedWithPromise',
  'closedInTime',
] as const satisfies readonly Measure[];
type SpanMeasure = (typeof SPAN_MEASURES)[number];

const TREND_DAYS = 30;

/** Today, the week from its Monday, and the year from its first day. */
export function spansAt(today: LocalDate): Spans {
  return {
    today: { from: today, to: today },
    week: { from: addDays(today, 1 - dayOfWeek(today)), to: today },
    year: { from: startOf('year', today), to: today },
  };
}

/** The last thirty days. */
export function trendAt(today: LocalDate): Period {
  return { from: addDays(today, 1 - TREND_DAYS), to: today };
}

/** The days before which is summed for all spans together. */
export function marksOfSpans(spans: Spans): readonly LocalDate[] {
  const days = Object.values(spans).map(marksOf);
  return [...new Set(days.flatMap(({ start, end }) => [start, end]))];
}

/** Accepted and finished under one key in each span, and what is open after them all. */
export function rowOf(sumOf: SumOf, key: string, spans: Spans) {
  const of = (span: DashboardSpan) => figuresOf(sumOf, key, marksOf(spans[span]));
  const flow = (span: DashboardSpan) => {
    const { accepted, closed } = of(span);
    return { accepted, closed };
  };
  return {
    ...{ open: of('today').openEnd, today: flow('today') },
    ...{ week: flow('week'), year: flow('year') },
  };
}

/** All that is told of one span, added up over keys. */
export function countsOfSpan(sumOf: SumOf, keys: readonly string[], span: Period) {
  const { start, end } = marksOf(span);
  const count = (measure: SpanMeasure) =>
    keys.reduce((sum, key) => sum + sumOf(key, measure, end) - sumOf(key, measure, start), 0);
  const counts = Object.fromEntries(SPAN_MEASURES.map((measure) => [measure, count(measure)]));
  return { ...span, ...(counts as Record<SpanMeasure, number>) };
}
