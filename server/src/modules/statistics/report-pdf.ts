import type { Report } from '@banshi/contract/reports';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Typesetter } from '../../platform/typesetting/typesetter.ts';
import { sheetOf } from './report-sheet.ts';

/** No font shows `character` of a name in the report. */
export interface ReportGlyphMissing {
  readonly code: 'statistics/glyph-missing';
  readonly character: string;
}

/** The report as PDF/A-2b on A4 across. */
export async function reportPdf(
  typesetter: Typesetter,
  report: Report,
): Promise<Result<Buffer, ReportGlyphMissing>> {
  const { rows, ...sheet } = sheetOf(report);
  const written = rows.map((row) => row.map(String));
  const data = { ...sheet, rows: written, maker: report.maker, day: report.asOf.slice(0, 10) };
  const typeset = await typesetter.render({ template: 'report', data });
  if (typeset.ok) return ok(typeset.value.pdf);
  return refuse({ code: 'statistics/glyph-missing', character: typeset.refusal.text });
}
