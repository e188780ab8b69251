import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import type { CountedGrouping } from '@banshi/contract/indicator-words';
import { compareCounts, downloadCounts, getCounts } from '@banshi/contract/indicators';
import type { ReportFormat } from '@banshi/contract/report-words';
import { groupingWords } from '@banshi/contract/text/zh/count-words';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { asAttachment, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { parseAsOf } from './core/as-of.ts';
import type { Period } from './core/statistics-period.ts';
import type { InTurn } from './count-as-of.ts';
import { countedPeriod } from './counted-period.ts';
import { countsSheetOf } from './counts-sheet.ts';
import type { StatisticsDeps } from './deps.ts';
import { countsRefusal } from './grouping-refusal.ts';
import type { ReportDeps } from './http-reports.ts';
import { comparedCounts } from './queries/compared-counts.ts';
import { findCounts, findCountsAsOf } from './queries/counts.ts';
import { writtenSheet } from './written-sheet.ts';

/** Everything that is counted in a period: now, as of a moment, compared, and as a file. */
export function countRoutes(deps: ReportDeps, inTurn: InTurn): Route<Actor>[] {
  const bind = route<Actor>();
  const asOf = () => formatInstant(deps.now());
  return [
    bind(getCounts, async ({ actor, query }) => {
      const asked = await askedOf(deps, actor, query);
      if (!asked.ok) return asked;
      if (query.asOf !== undefined) return tellAsOf({ deps, inTurn }, asked.value, query.asOf);
      return ok(await tell(deps, asked.value));
    }),
    bind(downloadCounts, async ({ actor, query, reply }) => {
      const asked = await askedOf(deps, actor, query);
      if (!asked.ok) return asked;
      const counts = await tell(deps, asked.value);
      const people = { maker: actor.name, checker: query.checker };
      const made = { ...people, asOf: counts.asOf, format: query.format };
      const file = await writtenSheet(deps.typesetter, countsSheetOf(counts, people), made);
      if (!file.ok) return file;
      await asAttachment(reply, fileName(counts, query.format)).send(file.value);
      return ok(undefined);
    }),
    bind(compareCounts, async ({ actor, query }) => {
      const asked = await askedOf(deps, actor, query);
      if (!asked.ok) return asked;
      const { by, period } = asked.value;
      const { measure } = query;
      const told = { ...period, by, measure, asOf: asOf() };
      return ok({ ...told, ...(await comparedCounts(deps, period, { by, measure })) });
    }),
  ];
}

interface Asked {
  readonly by: CountedGrouping;
  readonly period: Period;
}

/** What is asked for, if it is told. */
async function askedOf(
  deps: StatisticsDeps,
  actor: Actor,
  query: Pick<QueryOf<typeof getCounts>, 'from' | 'to' | 'by'>,
) {
  const period = await countedPeriod(deps, query);
  if (!period.ok) return period;
  const by = query.by ?? 'bucket';
  const refusal = await countsRefusal(deps, actor, by);
  return refusal ? refuse(refusal) : ok({ by, period: period.value });
}

type Counts = ReplyOf<typeof getCounts>;

async function tell(deps: StatisticsDeps, { by, period }: Asked): Promise<Counts> {
  const asOf = formatInstant(deps.now());
  return { ...period, by, asOf, ...(await findCounts(deps, period, by)) };
}

/** The counts of a moment that is over. */
async function tellAsOf(
  { deps, inTurn }: { readonly deps: StatisticsDeps; readonly inTurn: InTurn },
  { by, period }: Asked,
  given: string,
) {
  const past = parseAsOf(given, deps.now());
  if (!past.ok) return past;
  const asOf = past.value;
  const counted = await inTurn(() => findCountsAsOf(deps, { period, by, asOf }));
  if (!counted.ok) return counted;
  return ok({ ...period, by, asOf: formatInstant(asOf), ...counted.value });
}

/** 各项计数 按部门 2022-01-01 至 2022-06-17.xlsx */
function fileName({ from, to, by }: Counts, format: ReportFormat): string {
  return `各项计数 按${groupingWords.groupings[by]} ${from} 至 ${to}.${format}`;
}
