import { Readable } from 'node:stream';
import type { ReportFormat } from '@banshi/contract/report-words';
import { ok, type Result } from '../../kernel/result.ts';
import type { Typesetter } from '../../platform/typesetting/typesetter.ts';
import { reportCsv } from './report-csv.ts';
import { type PdfRefusal, reportPdf } from './report-pdf.ts';
import type { ReportSheet } from './report-sheet.ts';
import { reportXlsx } from './report-xlsx.ts';

/** Who made a sheet, and of which moment it is. */
interface Made {
  readonly maker: string;
  readonly asOf: string;
}

type Write = (
  typesetter: Typesetter,
  sheet: ReportSheet,
  made: Made,
) => Promise<Result<AsyncIterable<string | Uint8Array> | readonly Buffer[], PdfRefusal>>;

const WRITE: Readonly<Record<ReportFormat, Write>> = {
  csv: async (_, sheet) => ok(reportCsv(sheet)),
  xlsx: async (_, sheet) => ok(reportXlsx(sheet)),
  pdf: async (typesetter, sheet, made) => {
    const pdf = await reportPdf(typesetter, sheet, made);
    return pdf.ok ? ok([pdf.value]) : pdf;
  },
};

/** A sheet as a file that is handed over part by part. */
export async function writtenSheet(
  typesetter: Typesetter,
  sheet: ReportSheet,
  { format, ...made }: Made & { readonly format: ReportFormat },
): Promise<Result<Readable, PdfRefusal>> {
  const file = await WRITE[format](typesetter, sheet, made);
  return file.ok ? ok(Readable.from(file.value, { objectMode: false })) : file;
}
