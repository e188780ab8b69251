import type { Measure } from '@banshi/contract/case-words';
import type { ReportColumn, ReportName } from '@banshi/contract/report-words';
import type { Report, ReportRow } from '@banshi/contract/reports';
import type { Counted } from './counted.ts';

type Days = 'period' | 'year' | 'yearBefore';

/** What stands behind the figures of a column: a change, and a rate, lead to what they divide by. */
const BEHIND: Readonly<Partial<Record<ReportColumn, readonly [Measure | 'open', Days]>>> = {
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
]);

/** The column that names a row. */
export const NAMED_BY = {
  T1: 'bucket',
  T2: 'department',
  T3: 'power',
  T5: 'matter',
} as const satisfies Readonly<Record<ReportName, ReportColumn>>;

/** The list behind a cell; undefined where it holds a word or a rank. */
export function listBehind(
  report: Report,
  row: ReportRow,
  column: ReportColumn,
): Counted | undefined {
  const behind = BEHIND[column];
  if (!behind) return undefined;
  const [measure, days] = behind;
  const { from, to } = days === 'period' ? report : report[days];
  const isOpen = measure === 'open';
  return {
    measure,
    from: isOpen ? to : from,
    to,
    ...DIMENSION[report.report](row.key ?? undefined),
  };
}

type Dimension = Pick<Counted, 'by' | 'key' | 'among'>;

/** By what the rows of a report go; the last one has no key. */
const DIMENSION: Readonly<Record<ReportName, (key: string | undefined) => Dimension>> = {
  T1: (key) => ({ by: 'bucket', key, among: 'provinceOwn' }),
  T2: (key) => ({ by: 'department', key }),
  T3: (key) => (key === undefined ? { by: 'bucket', key: 'otherNine' } : { by: 'type', key }),
  T5: (key) => ({ by: 'matter', key }),
};
