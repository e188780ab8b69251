import type { QueryOf } from '@banshi/contract/endpoint';
import {
  CASE_REPORT,
  ENTRY_REPORT,
  isTableReport,
  QUALITY_REPORT,
  QUEUE_REPORT,
  RATING_REPORT,
  type ReportFormat,
} from '@banshi/contract/report-words';
import { downloadReport, getReport, type Report, type ReportRow } from '@banshi/contract/reports';
import { reportWords } from '@banshi/contract/text/zh/report-words';
import { formatInstant } from '../../kernel/instant-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Reader } from '../../platform/database/index.ts';
import { asAttachment, type Route, route } from '../../platform/http/index.ts';
import type { Typesetter } from '../../platform/typesetting/typesetter.ts';
import type { Actor } from '../identity/index.ts';
import { type Period, type PeriodRefusal, parsePeriod } from './core/statistics-period.ts';
import { countedDefinition } from './counted-definition.ts';
import { entryTable } from './entry-rows.ts';
import type { QualityDeps } from './http-quality.ts';
import { overLimitPage } from './over-limit-page.ts';
import { qualityTable } from './quality-table.ts';
import { isCountedWhole } from './queries/counted-version.ts';
import { comparedPeriods, findReport } from './queries/reports.ts';
import { snapshotsOfPeriod } from './queries/snapshots.ts';
import { queueTable } from './queue-rows.ts';
import { ratingTable } from './rating-rows.ts';
import { sheetOf } from './report-sheet.ts';
import { writtenSheet } from './written-sheet.ts';

/** Rows of a list: on the screen at first, and read at once for a file. */
const [SHOWN, READ] = [50, 500];

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
      const rows = rowsOf(deps, actor, report.value);
      const sheet = sheetOf({ ...report.value, checker: query.checker }, rows);
      const made = { ...report.value, format: query.format };
      const file = await writtenSheet(deps.typesetter, sheet, made);
      if (!file.ok) return file;
      await asAttachment(reply, fileName(report.value, query.format)).send(file.value);
      return ok(undefined);
    }),
  ];
}

type Refusal = PeriodRefusal | { readonly code: 'statistics/not-counted' };

async function makeReport(
  deps: ReportDeps,
  actor: Actor,
  query: QueryOf<typeof getReport>,
): Promise<Result<Report, Refusal>> {
  const period = parsePeriod(query);
  if (!period.ok) return period;
  if (!(await isCountedWhole(deps.db))) return refuse({ code: 'statistics/not-counted' });
  const { report, after } = query;
  const asked = isTableReport(report) ? query.definition : undefined;
  const definition = await countedDefinition(deps.db, asked);
  if (!definition.ok) return definition;
  const { version } = definition.value;
  const { value: days } = period;
  const snapshotId = await lastSnapshotId(deps.db, days, { report, version });
  const asOf = formatInstant(deps.now());
  const head = { report, ...days, definition: version, asOf, maker: actor.name, snapshotId };
  if (isOwnTable(report)) {
    const rows = await OWN_TABLES[report](deps, days);
    return ok({ ...head, ...comparedPeriods(days), rows, next: null });
  }
  if (report !== CASE_REPORT) {
    const counted = { ...days, definition: definition.value };
    return ok({ ...head, ...(await findReport(deps, report, counted)), next: null });
  }
  const page = await overLimitPage(deps, actor, { ...days, after, limit: SHOWN });
  return ok({ ...head, ...comparedPeriods(days), ...page });
}

/** The last snapshot of exactly these days: T1 tells of the province itself, all others of all; of the queue there are none. */
async function lastSnapshotId(
  db: Reader,
  period: Period,
  { report, version }: { readonly report: Report['report']; readonly version: number },
) {
  if (report === QUEUE_REPORT) return null;
  const scope = report === 'T1' ? 'provinceOwn' : 'province';
  const snapshots = await snapshotsOfPeriod(db, period);
  return (
    snapshots.find((one) => one.scope === scope && one.definition === version)?.snapshotId ?? null
  );
}

/** What is made of no totals. */
const OWN_TABLES = {
  [QUALITY_REPORT]: qualityTable,
  [RATING_REPORT]: ratingTable,
  [QUEUE_REPORT]: queueTable,
  [ENTRY_REPORT]: entryTable,
};

function isOwnTable(report: Report['report']): report is keyof typeof OWN_TABLES {
  return report in OWN_TABLES;
}

/** All rows of a report: a table is whole, a list goes on behind its first page. */
async function* rowsOf(deps: ReportDeps, actor: Actor, report: Report): AsyncGenerator<ReportRow> {
  const days = { from: report.from as LocalDate, to: report.to as LocalDate };
  yield* report.rows;
  let { next } = report;
  while (next !== null) {
    const page = await overLimitPage(deps, actor, { ...days, after: next, limit: READ });
    yield* page.rows;
    next = page.next;
  }
}

/** T2 部门受理办结表 2022-01-01 至 2022-06-17.xlsx */
function fileName({ report, from, to }: Report, format: ReportFormat): string {
  return `${reportWords.report[report]} ${from} 至 ${to}.${format}`;
}
