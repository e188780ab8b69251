import { REPORT_COLUMNS, WORD_COLUMNS } from '@banshi/contract/report-words';
import type { Report } from '@banshi/contract/reports';
import { reportWords } from '@banshi/contract/text/zh/report-words';

type Cell = string | number;

/** A report as every format writes it: what it is, its table, and how each column is defined. */
export interface ReportSheet {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly { readonly label: string; readonly isWord: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly definitions: readonly string[];
}

/** Spells a report out in the words of the province. */
export function sheetOf({ report, from, to, asOf, maker, rows }: Report): ReportSheet {
  const columns = REPORT_COLUMNS[report];
  const { column, definition, none } = reportWords;
  return {
    title: reportWords.report[report],
    about: reportWords.about({ from, to, asOf: asOf.slice(0, 16).replace('T', ' '), maker }),
    columns: columns.map((key) => ({ label: column[key], isWord: WORD_COLUMNS.has(key) })),
    rows: rows.map(({ cells }) => cells.map((cell) => cell ?? none)),
    definitions: columns.map((key) => `${column[key]}：${definition[key]}`),
  };
}
