import { BUCKETS } from '@banshi/contract/case-words';
import { REPORT_COLUMNS, type ReportColumn, type TableReport } from '@banshi/contract/report-words';
import type { Report, ReportRow } from '@banshi/contract/reports';
import { dividedBy } from '../../../kernel/divided-by.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { MATTER_TYPES } from '../../../kernel/matter-type.ts';
import { readWindowNames, type WindowName } from '../../identity/index.ts';
import { comparedWith } from '../core/comparison.ts';
import { DEFINITION, type Definition } from '../core/definition.ts';
import type { Dimension } from '../core/dimensions.ts';
import { tableBy } from '../core/grouping.ts';
import type { Measure, SumOf } from '../core/measures.ts';
import { monthsOf } from '../core/months.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatters, StatisticsDeps } from '../deps.ts';
import { isProvinceOwn, placesIn } from '../matter-places.ts';
import type { MeasuredGround } from './measured-table.ts';
import { BUCKET_LABELS, nameOf } from './row-names.ts';
import type { DefinedPeriod } from './statistics.ts';
import { measuredBefore } from './sums.ts';
import { windowLines } from './window-lines.ts';

const MATTERS_SHOWN = 20;
const MEASURES: readonly Measure[] = [
  'accepted',
  'closed',
  'closedAccepted',
  'closedInTime',
  'closedWithPromise',
];

/** What a report is made of: measures of a dimension in the period, and in others beside it. */
interface Source {
  readonly dimension: Dimension;
  readonly measures: readonly Measure[];
  readonly beside: (period: Period) => readonly Period[];
}

const WITH_YEARS: Omit<Source, 'dimension'> = {
  measures: MEASURES,
  beside: (period) => [yearTo(period), comparedWith(period).yearBefore],
};
const SOURCES: Readonly<Record<TableReport, Source>> = {
  T1: { dimension: 'matter', ...WITH_YEARS },
  T2: { dimension: 'department', ...WITH_YEARS },
  T3: { dimension: 'type', ...WITH_YEARS },
  T4: {
    ...{ dimension: 'window', beside: monthsOf },
    measures: [...MEASURES, 'received', 'refusedAcceptance'],
  },
  T5: { dimension: 'matter', ...WITH_YEARS },
  T9: { dimension: 'originArea', ...WITH_YEARS },
};

/**
 * The rows of a report, from the totals of one statement: some fifty rows a key and measure, whatever the number of cases,
 * and nowhere more keys than there are matters.
 */
export async function findReport(
  deps: StatisticsDeps,
  report: TableReport,
  { definition = DEFINITION, ...period }: DefinedPeriod,
): Promise<Pick<Report, 'rows' | 'year' | 'yearBefore'>> {
  const matters = await deps.matters();
  const source = withClosed(SOURCES[report], definition);
  const kept = await countedIn({ db: deps.db, matters }, source, period);
  const counted = { ...kept, definition };
  const windows = report === 'T4' ? await readWindowNames(deps.db) : [];
  const columns = REPORT_COLUMNS[report];
  const rowOf = (
    { names, keys, key, period: own = period }: Line,
    isTotal: boolean,
  ): ReportRow => ({
    isTotal,
    key: key ?? null,
    cells: columns.map(
      (column) => names[column] ?? figureOf(column, keys, { ...counted, period: own }),
    ),
  });
  const lines = LINES[report]({ counted, matters, windows });
  const total = { names: TOTAL[report], keys: [...new Set(lines.flatMap(({ keys }) => keys))] };
  const rows = lines.map((line) => rowOf(line, false));
  return {
    ...comparedPeriods(period),
    rows: report === 'T5' ? rows : [...rows, rowOf(total, true)],
  };
}

/** A row of a report: what names it, the keys whose sums it adds up, and by which key its lists go. */
interface Line {
  readonly names: Partial<Record<ReportColumn, string | number>>;
  readonly keys: readonly string[];
  readonly key?: string;
  /** Where the row tells of a part of the period. */
  readonly period?: Period;
}

/** The measures of a source, and those that its figures of the finished are made of. */
function withClosed(source: Source, { closed }: Definition): Source {
  return { ...source, measures: [...new Set([...source.measures, ...closed])] };
}

interface Counted {
  readonly definition: Definition;
  readonly sumOf: SumOf;
  readonly keys: readonly string[];
  readonly period: Period;
}

async function countedIn(
  { db, matters }: MeasuredGround,
  { dimension, measures, beside }: Source,
  period: Period,
): Promise<Omit<Counted, 'definition'>> {
  const periods = [period, ...beside(period)].map(marksOf);
  const marks = [...new Set(periods.flatMap(({ start, end }) => [start, end]))];
  const sums = await measuredBefore(db, { dimension, measures }, marks);
  return { ...tableBy(dimension, sums, placesIn(matters)), period };
}

/** What a period is set against: its year, and the same days of the year before. */
export function comparedPeriods(period: Period): Pick<Report, 'year' | 'yearBefore'> {
  return { year: yearTo(period), yearBefore: comparedWith(period).yearBefore };
}

function yearTo({ to }: Period): Period {
  return { from: `${to.slice(0, 4)}-01-01` as LocalDate, to };
}

const TOTAL: Readonly<Record<TableReport, Line['names']>> = {
  T1: { bucket: '合计' },
  T2: { rank: '', department: '合计' },
  T3: { power: '合计' },
  T4: { month: '合计', windowNo: '', window: '', takes: '' },
  T5: {},
  T9: { origin: '合计' },
};

interface Ground {
  readonly counted: Counted;
  readonly matters: CountedMatters;
  readonly windows: readonly WindowName[];
}

const LINES: Readonly<Record<TableReport, (ground: Ground) => Line[]>> = {
  T1: ({ counted, matters: { byId } }) =>
    BUCKETS.map((bucket) => ({
      key: bucket,
      names: { bucket: BUCKET_LABELS[bucket] },
      keys: counted.keys.filter((key) => {
        const matter = byId.get(Number(key));
        return matter !== undefined && isProvinceOwn(matter) && matter.bucket === bucket;
      }),
    })),
  T2: (ground) =>
    ranked(ground).map(({ key, rank }) => ({
      names: { rank, department: nameOf(key, 'department', ground.matters).label },
      ...{ keys: [key], key },
    })),
  T3: () =>
    MATTER_TYPES.filter(({ bucket }) => bucket === 'otherNine').map(({ code, term }) => ({
      names: { power: `${code} ${term}` },
      ...{ keys: [code], key: code },
    })),
  T4: ({ counted, windows }) =>
    windowLines(counted.period, windows, (key, month) =>
      isTold({ ...counted, period: month }, key),
    ),
  T5: (ground) =>
    ranked(ground)
      .slice(0, MATTERS_SHOWN)
      .map(({ key, rank }) => ({
        names: { rank, ...matterNames(key, ground) },
        ...{ keys: [key], key: nameOf(key, 'matter', ground.matters).key },
      })),
  T9: (ground) =>
    ranked(ground).map(({ key }) => ({
      names: { origin: nameOf(key, 'originArea', ground.matters).label },
      ...{ keys: [key], key },
    })),
};

function matterNames(key: string, { matters }: Ground): Line['names'] {
  const department = matters.byId.get(Number(key))?.department.name ?? '';
  return { matter: nameOf(key, 'matter', matters).label, department };
}

/** The keys of which anything is to be told, most accepted first; equal ones have one rank. */
function ranked({ counted }: Ground): { key: string; rank: number }[] {
  const accepted = new Map(counted.keys.map((key) => [key, flow(counted, [key], 'accepted')]));
  const acceptedOf = (key: string) => accepted.get(key) ?? 0;
  const told = counted.keys.filter((key) => isTold(counted, key));
  const sorted = told.toSorted(
    (one, other) => acceptedOf(other) - acceptedOf(one) || (one < other ? -1 : 1),
  );
  return sorted.map((key) => ({
    key,
    rank: 1 + sorted.findIndex((other) => acceptedOf(other) === acceptedOf(key)),
  }));
}

/** Whether anything is to be told of a key. */
function isTold(counted: Counted, key: string): boolean {
  const flows = (['received', 'accepted', 'closed'] as const).map((name) =>
    flow(counted, [key], name),
  );
  return [...flows, open(counted, [key])].some((n) => n !== 0);
}

type Figure = (counted: Counted, keys: readonly string[]) => number | string | null;

const FIGURES: Readonly<Partial<Record<ReportColumn, Figure>>> = {
  received: (counted, keys) => flow(counted, keys, 'received'),
  refusedAcceptance: (counted, keys) => flow(counted, keys, 'refusedAcceptance'),
  accepted: (counted, keys) => flow(counted, keys, 'accepted'),
  acceptedYear: (counted, keys) => flow(inYear(counted), keys, 'accepted'),
  acceptedYearBefore: (counted, keys) => flow(yearBefore(counted), keys, 'accepted'),
  acceptedChange: (counted, keys) => change(counted, keys, 'accepted'),
  closed: (counted, keys) => flow(counted, keys, 'closed'),
  closedYear: (counted, keys) => flow(inYear(counted), keys, 'closed'),
  closedYearBefore: (counted, keys) => flow(yearBefore(counted), keys, 'closed'),
  closedChange: (counted, keys) => change(counted, keys, 'closed'),
  openEnd: open,
  inTimeRate: (counted, keys) => {
    const whole = flow(counted, keys, 'closedWithPromise');
    return dividedBy(flow(counted, keys, 'closedInTime'), whole, 100) ?? null;
  },
  late: (counted, keys) =>
    flow(counted, keys, 'closedWithPromise') - flow(counted, keys, 'closedInTime'),
};

function figureOf(column: ReportColumn, keys: readonly string[], counted: Counted) {
  return FIGURES[column]?.(counted, keys) ?? null;
}

function flow(
  { sumOf, period, definition }: Counted,
  keys: readonly string[],
  measure: Measure,
): number {
  const { start, end } = marksOf(period);
  const measures = measure === 'closed' ? definition.closed : [measure];
  const within = (key: string) =>
    measures.reduce((sum, one) => sum + sumOf(key, one, end) - sumOf(key, one, start), 0);
  return keys.reduce((sum, key) => sum + within(key), 0);
}

function open({ sumOf, period }: Counted, keys: readonly string[]): number {
  const { end } = marksOf(period);
  return keys.reduce(
    (sum, key) => sum + sumOf(key, 'accepted', end) - sumOf(key, 'closedAccepted', end),
    0,
  );
}

function change(counted: Counted, keys: readonly string[], measure: Measure): string | null {
  const then = flow(yearBefore(counted), keys, measure);
  return dividedBy(flow(counted, keys, measure) - then, then, 100) ?? null;
}

function inYear(counted: Counted): Counted {
  return { ...counted, period: yearTo(counted.period) };
}

function yearBefore(counted: Counted): Counted {
  return { ...counted, period: comparedWith(counted.period).yearBefore };
}
