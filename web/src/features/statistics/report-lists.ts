import type { Measure } from '@banshi/contract/case-words';
import type { EntryView } from '@banshi/contract/entry-words';
import type { RatingView } from '@banshi/contract/rating-words';
import {
  CASE_REPORT,
  ENTRY_REPORT,
  QUALITY_REPORT,
  QUEUE_REPORT,
  RATING_REPORT,
  type ReportColumn,
  type ReportName,
  type TableReport,
  WORD_COLUMNS,
} from '@banshi/contract/report-words';
import type { Report, ReportRow } from '@banshi/contract/reports';
import { paths } from '../../frame/paths.ts';
import { addDays } from '../../ui/calendar.ts';
import { type Counted, closedBy, toCounted } from './counted.ts';
import type { Period } from './period.ts';
import { type RatedRow, toRateable, toRatings, toReviews } from './rating-lists.ts';

type Days = 'period' | 'year' | 'yearBefore';

/** What stands behind the figures of a column: a change, and a rate, lead to what they divide by. */
const BEHIND: Readonly<Partial<Record<ReportColumn, readonly [Measure | 'open', Days]>>> = {
  received: ['received', 'period'],
  refusedAcceptance: ['refusedAcceptance', 'period'],
  accepted: ['accepted', 'period'],
  acceptedYear: ['accepted', 'year'],
  acceptedYearBefore: ['accepted', 'yearBefore'],
  acceptedChange: ['accepted', 'yearBefore'],
  closed: ['closed', 'period'],
  closedYear: ['closed', 'year'],
  closedYearBefore: ['closed', 'yearBefore'],
  closedChange: ['closed', 'yearBefore'],
  openEnd: ['open', 'period'],
  inTimeRate: ['closedWithPromise', 'period'],
  late: ['closedLate', 'period'],
};

/** Columns whose figures are divided, so that their list is not as long as they say. */
export const DIVIDED: ReadonlySet<ReportColumn> = new Set([
  'acceptedChange',
  'closedChange',
  'inTimeRate',
  'ratedCases',
  'participation',
  'goodRate',
  'badRate',
  'entryRate',
]);

/** The column that names a row. */
export const NAMED_BY = {
  T1: 'bucket',
  T2: 'department',
  T3: 'power',
  T4: 'window',
  T5: 'matter',
  T6: 'caseNo',
  T7: 'ratedName',
  T9: 'origin',
  T12: 'queued',
  T14: 'department',
  ENTRY: 'department',
} as const satisfies Readonly<Record<ReportName, ReportColumn>>;

/** Where a cell leads. */
interface Behind {
  readonly to: string;
  /** What its list shows, where the figure is divided. */
  readonly view?: RatingView;
  /** A case, or a page of its own: it is no list of so many. */
  readonly isPage?: boolean;
  /** The list of a table of figures. */
  readonly counted?: Counted;
}

/** What stands behind a cell: a list, or of a list its case; undefined where it holds a word or a rank. */
export function behindCell(
  report: Report,
  row: ReportRow,
  { column, name }: { readonly column: ReportColumn; readonly name: string },
): Behind | undefined {
  if (report.report === CASE_REPORT) return caseBehind(row, column);
  if (report.report === QUALITY_REPORT) {
    return column === 'found' ? { to: toFindings(report, row, name) } : undefined;
  }
  if (report.report === ENTRY_REPORT) return entriesBehind(report, row, column);
  if (report.report === QUEUE_REPORT) return queueBehind(report, row, column);
  if (report.report === RATING_REPORT) return ratedBehind(report, row, { column, name });
  const counted = listBehind({ ...report, report: report.report }, row, column);
  return counted && { to: toCounted(counted, name), counted };
}

/** A ticket holds no person and no case: its figures lead to the page of the queue, on the day where the row is of one. */
function queueBehind(
  { from, to }: Report,
  { key }: ReportRow,
  column: ReportColumn,
): Behind | undefined {
  if (WORD_COLUMNS.has(column)) return undefined;
  const [by, day] = key?.split('_') ?? [];
  const days = by === 'byDay' && day !== undefined ? { from: day, to: day } : { from, to };
  return { to: paths.queueFigures.to(days), isPage: true };
}

const VIEWS: Readonly<Partial<Record<ReportColumn, EntryView>>> = {
  shouldEnter: 'SHOULD',
  entered: 'ENTERED',
  comprehensive: 'COMPREHENSIVE',
  exempt: 'EXEMPT',
  entryRate: 'SHOULD',
};

/** The register of entries on the last day. */
function entriesBehind(
  { to: day }: Report,
  { key }: ReportRow,
  column: ReportColumn,
): Behind | undefined {
  const view = VIEWS[column];
  const of = key === null ? {} : { department: key };
  return view && { to: paths.hallEntries.to({ day, view, ...of }) };
}

type ToList = (row: RatedRow) => Omit<Behind, 'counted'>;

/** What stands behind the figures of ratings: rates lead to what they divide by. */
const BEHIND_RATINGS: Readonly<Partial<Record<ReportColumn, ToList>>> = {
  rateable: (row) => ({ to: toRateable(row) }),
  ratedCases: (row) => ({ to: toRatings(row, { view: 'ofCases' }), view: 'ofCases' }),
  participation: (row) => ({ to: toRatings(row, { view: 'ofCases' }), view: 'ofCases' }),
  ratings: (row) => ({ to: toRatings(row, { view: 'effective' }) }),
  good: (row) => ({ to: toRatings(row, { view: 'effective', grade: 'good' }) }),
  bad: (row) => ({ to: toRatings(row, { view: 'effective', grade: 'bad' }) }),
  goodRate: (row) => ({ to: toRatings(row, { view: 'effective' }), view: 'effective' }),
  badRate: (row) => ({ to: toRatings(row, { view: 'effective' }), view: 'effective' }),
  rectified: (row) => ({ to: toReviews(row, 'rectified') }),
  rectifiedRate: (row) => ({ to: toReviews(row, 'rectified') }),
  revisited: (row) => ({ to: toReviews(row, 'revisited') }),
  revisitedRate: (row) => ({ to: toReviews(row, 'revisited') }),
};

function ratedBehind(
  { from, to }: Report,
  { key, isTotal }: ReportRow,
  { column, name: label }: { readonly column: ReportColumn; readonly name: string },
): Behind | undefined {
  const [by, ...code] = key?.split('_') ?? [];
  const row: RatedRow = {
    ...{ period: { from, to }, by: by === 'area' ? 'area' : 'department', label },
    key: isTotal ? undefined : code.join('_'),
  };
  return BEHIND_RATINGS[column]?.(row);
}

const TO_CASE: ReadonlySet<ReportColumn> = new Set(['caseNo', 'daysOver']);

function caseBehind({ key }: ReportRow, column: ReportColumn): Behind | undefined {
  if (key === null || !TO_CASE.has(column)) return undefined;
  return { to: paths.oneCase.to(key), isPage: true };
}

/** What a rule finds, of one department or of all. */
function toFindings({ from, to }: Report, { key }: ReportRow, label: string): string {
  const [rule = '', ...code] = key?.split('_') ?? [];
  const department = code.join('_');
  const only = department === '' ? {} : { department, label };
  return `${paths.quality.to()}?${new URLSearchParams({ from, to, rule, ...only })}`;
}

function listBehind(
  report: Report & { readonly report: TableReport },
  row: ReportRow,
  column: ReportColumn,
): Counted | undefined {
  const behind = BEHIND[column];
  if (!behind) return undefined;
  const [measure, days] = behind;
  const { from, to } = days === 'period' ? daysOf(report, row) : report[days];
  const isOpen = measure === 'open';
  return {
    measure: measure === 'closed' ? closedBy(report.definition) : measure,
    from: isOpen ? to : from,
    to,
    ...DIMENSION[report.report](row.key ?? undefined),
  };
}

/** A row of T4 tells of a month as far as the period reaches into it. */
function daysOf({ report, from, to }: Report, { key }: ReportRow): Period {
  const month = report === 'T4' ? key?.split('_')[1] : undefined;
  if (month === undefined) return { from, to };
  const first = `${month}-01`;
  const last = addDays(monthAfter(first), -1);
  return { from: first < from ? from : first, to: last < to ? last : to };
}

function monthAfter(first: string): string {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

type Dimension = Pick<Counted, 'by' | 'key' | 'among'>;

/** By what the rows of a report go; the last one has no key. */
const DIMENSION: Readonly<Record<TableReport, (key: string | undefined) => Dimension>> = {
  T1: (key) => ({ by: 'bucket', key, among: 'provinceOwn' }),
  T2: (key) => ({ by: 'department', key }),
  T3: (key) => (key === undefined ? { by: 'bucket', key: 'otherNine' } : { by: 'type', key }),
  T4: (key) =>
    key === undefined
      ? { by: 'window', key, among: 'atWindow' }
      : { by: 'window', key: key.split('_')[0] },
  T5: (key) => ({ by: 'matter', key }),
  T9: (key) => ({
    ...{ by: 'originArea', key },
    ...(key === undefined ? { among: 'crossProvince' } : {}),
  }),
};
