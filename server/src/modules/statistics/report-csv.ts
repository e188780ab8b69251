import type { ReportSheet } from './report-sheet.ts';

const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** How a cell begins that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The sheet as CSV (RFC 4180) that a spreadsheet opens as UTF-8 and in which it finds no formula. */
export function reportCsv({ title, about, columns, rows, definitions }: ReportSheet): Buffer {
  const lines = [
    [title],
    [about],
    columns.map(({ label }) => label),
    ...rows,
    ...definitions.map((line) => [line]),
  ];
  return Buffer.from(BOM + lines.map((line) => line.map(csvCell).join(',') + LINE_END).join(''));
}

/** A cell; a text that begins like a formula has an apostrophe before it. */
export function csvCell(value: string | number): string {
  const text = String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
