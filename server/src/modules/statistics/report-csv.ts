import type { ReportSheet } from './report-sheet.ts';

const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** How a cell begins that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Characters that are handed on together. */
const PART = 65_536;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The sheet as CSV (RFC 4180) that a spreadsheet opens as UTF-8 and in which it finds no formula, part by part. */
export async function* reportCsv(sheet: ReportSheet): AsyncGenerator<string> {
  let part = BOM;
  for await (const line of linesOf(sheet)) {
    part += line.map(csvCell).join(',') + LINE_END;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield part;
}

async function* linesOf({ title, about, columns, rows, definitions }: ReportSheet) {
  yield* [[title], [about], columns.map(({ label }) => label)];
  yield* rows;
  yield* definitions.map((line) => [line]);
}

/** A cell; a text that begins like a formula has an apostrophe before it. */
export function csvCell(value: string | number): string {
  const text = String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
