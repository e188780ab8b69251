/** The standard reports of figures (统计口径 10.4), each with its columns; the first ones name the row. */
export const REPORT_COLUMNS = {
  T1: [
    'bucket',
    'accepted',
    'acceptedYear',
    'acceptedYearBefore',
    'acceptedChange',
    'closed',
    'closedYear',
    'closedYearBefore',
    'closedChange',
  ],
  T2: [
    'rank',
    'department',
    'accepted',
    'acceptedYearBefore',
    'acceptedChange',
    'closed',
    'closedYearBefore',
    'closedChange',
    'openEnd',
    'inTimeRate',
    'late',
  ],
  T3: ['power', 'accepted', 'closed', 'openEnd'],
  T4: [
    'month',
    'windowNo',
    'window',
    'takes',
    'received',
    'refusedAcceptance',
    'accepted',
    'closed',
    'openEnd',
    'inTimeRate',
    'late',
  ],
  T5: ['rank', 'matter', 'department', 'accepted', 'closed', 'openEnd'],
  T6: ['caseNo', 'matter', 'department', 'applicant', 'dueOn', 'finishedOn', 'daysOver'],
  T7: [
    'ratedBy',
    'ratedName',
    'rateable',
    'ratedCases',
    'participation',
    'ratings',
    'good',
    'bad',
    'goodRate',
    'badRate',
    'rectified',
    'rectifiedRate',
    'revisited',
    'revisitedRate',
  ],
  T9: ['origin', 'accepted', 'closed', 'openEnd', 'inTimeRate', 'late'],
  T12: [
    'queuedBy',
    'queued',
    'taken',
    'served',
    'averageWait',
    'averageService',
    'skipped',
    'cancelled',
    'expired',
    'transferred',
    'abandonment',
  ],
  T14: ['rule', 'department', 'found'],
  ENTRY: ['department', 'shouldEnter', 'entered', 'comprehensive', 'exempt', 'entryRate'],
} as const;

export type ReportName = keyof typeof REPORT_COLUMNS;
export type ReportColumn = (typeof REPORT_COLUMNS)[ReportName][number];
export const REPORTS = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T9',
  'T12',
  'T14',
  'ENTRY',
] as const satisfies readonly ReportName[];

/** The report whose rows are cases, page by page; the others are tables. */
export const CASE_REPORT = 'T6' satisfies ReportName;
/** The report that counts what the rules of data quality find. */
export const QUALITY_REPORT = 'T14' satisfies ReportName;
/** The report of how services were rated, first by department, then by city. */
export const RATING_REPORT = 'T7' satisfies ReportName;
/** The report of how long people waited, by queue, window, day and hour. */
export const QUEUE_REPORT = 'T12' satisfies ReportName;
/** 进驻率: what has entered the hall on the last day of the period. */
export const ENTRY_REPORT = 'ENTRY' satisfies ReportName;

/** What is made of no totals: nothing is counted as finished there, by whichever definition. */
const OTHER_REPORTS = [
  CASE_REPORT,
  QUALITY_REPORT,
  RATING_REPORT,
  QUEUE_REPORT,
  ENTRY_REPORT,
] as const;
export type TableReport = Exclude<ReportName, (typeof OTHER_REPORTS)[number]>;

/** Whether a report is a table of totals, whose finished are counted by the definition that is chosen. */
export function isTableReport(report: ReportName): report is TableReport {
  return !OTHER_REPORTS.some((other) => other === report);
}

export const REPORT_FORMATS = ['xlsx', 'csv', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Columns of words; all others hold figures. */
export const WORD_COLUMNS: ReadonlySet<ReportColumn> = new Set([
  'bucket',
  'department',
  'power',
  'matter',
  'caseNo',
  'applicant',
  'dueOn',
  'finishedOn',
  'rule',
  'month',
  'windowNo',
  'window',
  'takes',
  'ratedBy',
  'ratedName',
  'origin',
  'queuedBy',
  'queued',
]);
