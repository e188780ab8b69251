import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, TEXT_PATTERN, text } from './fields.ts';
import { REPORT_FORMATS, REPORTS } from './report-words.ts';
import { Definition, DefinitionChoice } from './statistics.ts';

/** One cell a column: a name, a number, a percentage, or nothing to divide by. */
const Cell = nullable(Type.Union([Type.Integer(), Type.String()]));

export const ReportRow = Type.Object({
  isTotal: Type.Boolean(),
  key: nullable(
    Type.String({
      description:
        'bucket, code of the department or of the power, 实施编码; of a window in a month its id, `_` and `2022-06`; of a case its id; of a rule `Q1`, or `Q1_` and the department; of entries into the hall the id of the department; of the queue `byClass`, `byWindow`, `byDay` or `byHour`, `_` and its id, day or hour',
    }),
  ),
  cells: Type.Array(Cell),
});
export type ReportRow = Static<typeof ReportRow>;

const CHOICE = { report: oneOf(...REPORTS), from: Day, to: Day };

export const getReport = {
  operationId: 'getReport',
  summary: 'A standard report of figures of a period; its columns are listed by the contract.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/report',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    ...CHOICE,
    definition: DefinitionChoice,
    after: Type.Optional(
      Type.String({
        maxLength: 100,
        pattern: TEXT_PATTERN,
        description: 'where the page before of a list of cases ended',
      }),
    ),
  }),
  reply: Type.Object({
    ...CHOICE,
    definition: Definition,
    year: Type.Object({ from: Day, to: Day }, { description: 'the year up to the last day' }),
    yearBefore: Type.Object({ from: Day, to: Day }, { description: '去年同期' }),
    asOf: Moment,
    maker: Type.String({ description: 'who asked for it, as the exports say' }),
    snapshotId: nullable(
      Type.String({
        description: 'the last snapshot of exactly this period; null: none was taken',
      }),
    ),
    rows: Type.Array(ReportRow),
    next: nullable(Type.String({ description: 'where the next page begins; tables have one' })),
  }),
  refusals: ['statistics/period', 'statistics/not-counted'],
} as const satisfies Endpoint;
export type Report = Static<typeof getReport.reply>;

export const downloadReport = {
  operationId: 'downloadReport',
  summary:
    'The whole report with its definitions, moment and maker as XLSX, CSV (UTF-8 with BOM, CRLF) or PDF; no cell is a formula.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/report/file',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    ...CHOICE,
    definition: DefinitionChoice,
    format: oneOf(...REPORT_FORMATS),
    checker: Type.Optional({
      ...text(40),
      description: '审核: named in the file; else a line to sign',
    }),
  }),
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: [
    'statistics/period',
    'statistics/not-counted',
    'statistics/glyph-missing',
    'statistics/report-too-long',
  ],
} as const satisfies Endpoint;
