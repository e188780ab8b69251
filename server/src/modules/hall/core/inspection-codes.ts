import type { FindingHeading, Severity } from '@banshi/contract/hall-words';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** What may be found, under which heading, and what each time costs. */
export interface InspectionCode {
  readonly code: string;
  readonly heading: FindingHeading;
  /** As the sentence of the bulletin tells it. */
  readonly problem: string;
  readonly note: string | null;
  readonly least: number;
  readonly most: number;
}

/** The whole table as it holds from a day on. */
export interface CodeTable {
  readonly version: number;
  readonly from: LocalDate;
  readonly codes: readonly InspectionCode[];
}

/** What is wrong with a table, and with which of its codes. */
export interface CodeFault {
  readonly code: 'hall/code-fault';
  readonly fault: 'twice' | 'points';
  readonly which: string;
}

/** The table of a day: of those that have begun the one entered last; before all of them the first. */
export function tableOn(tables: readonly CodeTable[], day: LocalDate): CodeTable | undefined {
  const inOrder = tables.toSorted((one, other) => one.version - other.version);
  return inOrder.findLast(({ from }) => from <= day) ?? inOrder[0];
}

/** The first thing that is wrong with a table: a code stands once, and points are tenths from least to most. */
export function codeFault(codes: readonly InspectionCode[]): CodeFault | undefined {
  const twice = codes.find(
    ({ code }, index) => codes.findIndex((one) => one.code === code) < index,
  );
  if (twice) return { code: 'hall/code-fault', fault: 'twice', which: twice.code };
  const odd = codes.find(
    ({ least, most }) => least > most || [least, most].some((points) => !isInTenths(points)),
  );
  return odd && { code: 'hall/code-fault', fault: 'points', which: odd.code };
}

/** Whether each time may cost so much. */
export function allows({ least, most }: InspectionCode, points: number): boolean {
  return least <= points && points <= most && isInTenths(points);
}

/** What all of it costs; tenths are added as such. */
export function costOf({
  count,
  points,
}: {
  readonly count: number;
  readonly points: number;
}): number {
  return (count * Math.round(points * TENTHS)) / TENTHS;
}

/** From so many points each time on a finding is serious, and grave [assumed]. */
const SERIOUS_FROM = 1;
const GRAVE_FROM = 3;

/** How grave it is, by what each time costs. */
export function severityOf(points: number): Severity {
  if (points >= GRAVE_FROM) return 'GRAVE';
  return points >= SERIOUS_FROM ? 'SERIOUS' : 'MINOR';
}

/** What one table has otherwise than the one before it. */
export function codeChanges(before: readonly InspectionCode[], after: readonly InspectionCode[]) {
  const [old, fresh] = [byCode(before), byCode(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].toSorted().flatMap((code) => {
    const change = { code, before: old.get(code) ?? null, after: fresh.get(code) ?? null };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

function byCode(codes: readonly InspectionCode[]): ReadonlyMap<string, InspectionCode> {
  return new Map(codes.map((one) => [one.code, one]));
}

function isSame(one: InspectionCode | null, other: InspectionCode | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.heading === other.heading &&
    one.problem === other.problem &&
    one.note === other.note &&
    one.least === other.least &&
    one.most === other.most
  );
}

const TENTHS = 10;

function isInTenths(points: number): boolean {
  return Math.round(points * TENTHS) / TENTHS === points;
}
