import type { QueryOf } from '@banshi/contract/endpoint';
import type { ReportFormat } from '@banshi/contract/report-words';
import { downloadReport, getReport, type Report } from '@banshi/contract/reports';
import { reportWords } from '@banshi/contract/text/zh/report-words';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Typesetter } from '../../platform/typesetting/typesetter.ts';
import type { Actor } from '../identity/index.ts';
import { type PeriodRefusal, parsePeriod } from './core/statistics-period.ts';
import type { QualityDeps } from './http-quality.ts';
import { isCountedWhole } from './queries/counted-version.ts';
import { findReport } from './queries/reports.ts';
import { reportCsv } from './report-csv.ts';
import { type ReportGlyphMissing, reportPdf } from './report-pdf.ts';
import { sheetOf } from './report-sheet.ts';
import { reportXlsx } from './report-xlsx.ts';

export interface ReportDeps extends QualityDeps {
  readonly typesetter: Typesetter;
}

/** The standard reports, on the screen and as files. */
export function reportRoutes(deps: ReportDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(getReport, ({ actor, query }) => makeReport(deps, actor, query)),
    bind(downloadReport, async ({ actor, query, reply }) => {
      const report = await makeReport(deps, actor, query);
      if (!report.ok) return report;
      const file = await WRITE[query.format](deps, report.value);
      if (!file.ok) return file;
      const name = fileName(report.value, query.format);
      await reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('content-security-policy', 'sandbox')
        .send(file.value);
      return ok(undefined);
    }),
  ];
}

type Refusal = PeriodRefusal | { readonly code: 'statistics/not-counted' };

async function makeReport(
  deps: ReportDeps,
  { name: maker }: Actor,
  query: QueryOf<typeof getReport>,
): Promise<Result<Report, Refusal>> {
  const period = parsePeriod(query);
  if (!period.ok) return period;
  if (!(await isCountedWhole(deps.db))) return refuse({ code: 'statistics/not-counted' });
  const asOf = formatInstant(deps.now());
  const found = await findReport(deps, query.report, period.value);
  return ok({ report: query.report, ...period.value, asOf, maker, ...found });
}

type Write = (deps: ReportDeps, report: Report) => Promise<Result<Buffer, ReportGlyphMissing>>;

const WRITE: Readonly<Record<ReportFormat, Write>> = {
  csv: async (_, report) => ok(reportCsv(sheetOf(report))),
  xlsx: async (_, report) => ok(reportXlsx(sheetOf(report))),
  pdf: ({ typesetter }, report) => reportPdf(typesetter, report),
};

/** T2 部门受理办结表 2022-01-01 至 2022-06-17.xlsx */
function fileName({ report, from, to }: Report, format: ReportFormat): string {
  return `${reportWords.report[report]} ${from} 至 ${to}.${format}`;
}
