import type { Report } from '@banshi/contract/reports';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Typesetter } from '../../platform/typesetting/typesetter.ts';
import type { ReportSheet } from './report-sheet.ts';

/** No font shows `character` of a name in the report. */
interface ReportGlyphMissing {
  readonly code: 'statistics/glyph-missing';
  readonly character: string;
}

/** Nobody reads more on paper, and the typesetter holds all of them. */
const ROWS_MAX = 2000;

interface ReportTooLong {
  readonly code: 'statistics/report-too-long';
  readonly rowsMax: number;
}

export type PdfRefusal = ReportGlyphMissing | ReportTooLong;

/** The report as PDF/A-2b on A4 across, or on A3 where it has many columns. */
export async function reportPdf(
  typesetter: Typesetter,
  { rows, ...sheet }: ReportSheet,
  report: Pick<Report, 'maker' | 'asOf'>,
): Promise<Result<Buffer, PdfRefusal>> {
  const written: string[][] = [];
  for await (const row of rows) {
    if (written.length === ROWS_MAX) {
      return refuse({ code: 'statistics/report-too-long', rowsMax: ROWS_MAX });
    }
    written.push(row.map(String));
  }
  const data = { ...sheet, rows: written, maker: report.maker, day: report.asOf.slice(0, 10) };
  const typeset = await typesetter.render({ template: 'report', data });
  if (typeset.ok) return ok(typeset.value.pdf);
  return refuse({ code: 'statistics/glyph-missing', character: typeset.refusal.text });
}
