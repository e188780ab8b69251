import { REFUSED_COUNTED } from '@banshi/contract/definition-words';
import { QUALITY_RULES, type QualityRule } from '@banshi/contract/quality-words';
import {
  QUALITY_REPORT,
  REPORT_COLUMNS,
  type ReportColumn,
  WORD_COLUMNS,
} from '@banshi/contract/report-words';
import type { Report, ReportRow } from '@banshi/contract/reports';
import { qualityWords } from '@banshi/contract/text/zh/quality-words';
import { reportWords } from '@banshi/contract/text/zh/report-words';

type Cell = string | number;
type Cells = readonly Cell[];

/** What is read row by row, at hand or from a cursor. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** A report as every format writes it: what it is, its table, and how each column is defined. */
export interface ReportSheet {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly { readonly label: string; readonly isWord: boolean }[];
  readonly rows: Rows<Cells>;
  readonly definitions: readonly string[];
}

/** A report, and who checks it: named, or to sign. */
type MadeReport = Omit<Report, 'rows'> & { readonly checker?: string | undefined };

/** Spells a report out in the words of the province; its rows are read no earlier than they are written. */
export function sheetOf(
  { report, from, to, asOf, maker, snapshotId: snapshot, checker, definition: version }: MadeReport,
  rows: Rows<ReportRow>,
): ReportSheet {
  const moment = asOf.slice(0, 16).replace('T', ' ');
  const columns = REPORT_COLUMNS[report];
  const isRefusedCounted = version === REFUSED_COUNTED;
  const { column, withRefused } = reportWords;
  const definition = { ...reportWords.definition, ...(isRefusedCounted ? withRefused : {}) };
  return {
    title: reportWords.report[report],
    about: reportWords.about({
      ...{ from, to, asOf: moment, maker, snapshot, checker, isRefusedCounted },
    }),
    columns: columns.map((key) => ({ label: column[key], isWord: WORD_COLUMNS.has(key) })),
    rows: cellsOf(rows, columns),
    definitions: [
      ...columns.map((key) => `${column[key]}：${definition[key]}`),
      ...(report === QUALITY_REPORT ? QUALITY_RULES : []).map(
        (rule) => `${qualityWords.rule[rule]}：${qualityWords.definition[rule]}`,
      ),
    ],
  };
}

async function* cellsOf(
  rows: Rows<ReportRow>,
  columns: readonly ReportColumn[],
): AsyncGenerator<Cells> {
  for await (const { cells } of rows) {
    yield cells.map((cell, at) => shown(cell, columns[at]));
  }
}

function shown(cell: Cell | null, column: ReportColumn | undefined): Cell {
  if (column === 'rule') return qualityWords.rule[cell as QualityRule];
  return cell ?? (column === 'finishedOn' ? reportWords.open : reportWords.none);
}
