import type { LocalDate } from '../../../kernel/local-date.ts';
import { DEFINITION, type Definition } from './definition.ts';
import type { Measure, SumOf } from './measures.ts';

/** Accepted and finished in a period, open before its first day and after its last. */
export interface Figures {
  readonly accepted: number;
  readonly closed: number;
  readonly openStart: number;
  readonly openEnd: number;
}

/** What was counted of a key before a day. */
export interface KeyedSum {
  readonly key: string;
  readonly measure: Measure;
  readonly mark: LocalDate;
  readonly n: number;
}

/** Adds up what stands for the same key, measure and day. */
export function tableOf(sums: readonly KeyedSum[]): { sumOf: SumOf; keys: readonly string[] } {
  const table = new Map<string, number>();
  const keys = new Set<string>();
  for (const { key, measure, mark, n } of sums) {
    const name = `${key} ${measure} ${mark}`;
    table.set(name, (table.get(name) ?? 0) + n);
    keys.add(key);
  }
  const sumOf: SumOf = (key, measure, mark) => table.get(`${key} ${measure} ${mark}`) ?? 0;
  return { sumOf, keys: [...keys].sort() };
}

/** The first day of a period and the day after its last, and what counts between them. */
interface Marks {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly definition?: Definition;
}

/**
 * The figures of a period from sums before its first day and before the day after its last. Open are
 * the accepted that have not finished: a case that finished without any acceptance was never open.
 */
export function figuresOf(
  sumOf: SumOf,
  key: string,
  { start, end, definition = DEFINITION }: Marks,
): Figures {
  const { accepted, closed, openIn, openOut } = definition;
  const within = (measure: Measure) => sumOf(key, measure, end) - sumOf(key, measure, start);
  const openBefore = (mark: LocalDate) => sumOf(key, openIn, mark) - sumOf(key, openOut, mark);
  return {
    accepted: within(accepted),
    closed: closed.reduce((sum, measure) => sum + within(measure), 0),
    openStart: openBefore(start),
    openEnd: openBefore(end),
  };
}

/** Whether there is anything to tell. */
export function isAnything({ accepted, closed, openStart, openEnd }: Figures): boolean {
  return accepted !== 0 || closed !== 0 || openStart !== 0 || openEnd !== 0;
}
