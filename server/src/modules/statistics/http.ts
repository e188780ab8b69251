import { explainStatistics, type Grouping, getStatistics } from '@banshi/contract/statistics';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { parseAsOf } from './core/as-of.ts';
import { DEFINITION, definitionOf } from './core/definition.ts';
import { hasDurations } from './core/dimensions.ts';
import { type Period, parsePeriod } from './core/statistics-period.ts';
import { createTurns, type InTurn } from './count-as-of.ts';
import { countedDefinition } from './counted-definition.ts';
import type { SnapshotDeps, StatisticsDeps } from './deps.ts';
import { groupingRefusal } from './grouping-refusal.ts';
import { countRoutes } from './http-counts.ts';
import { dashboardRoutes } from './http-dashboard.ts';
import { indicatorRoutes } from './http-indicators.ts';
import { qualityRoutes } from './http-quality.ts';
import { ratingFigureRoutes } from './http-ratings.ts';
import { type ReportDeps, reportRoutes } from './http-reports.ts';
import { snapshotRoutes } from './http-snapshots.ts';
import { readCountedVersion } from './queries/counted-version.ts';
import { explainPeriod } from './queries/explanation.ts';
import { explainBy } from './queries/explanation-by.ts';
import { findStatistics } from './queries/statistics.ts';
import { findStatisticsAsOf } from './queries/statistics-as-of.ts';

/** Figures of a period, and why they are as they are. */
export function statisticsRoutes(deps: ReportDeps & SnapshotDeps): Route<Actor>[] {
  const bind = route<Actor>();
  const inTurn = createTurns(deps);
  const tellAsOf = tellerAsOf(deps, inTurn);
  return [
    ...countRoutes(deps, inTurn),
    ...indicatorRoutes(deps),
    ...ratingFigureRoutes(deps),
    ...qualityRoutes(deps),
    ...dashboardRoutes(deps),
    ...reportRoutes(deps),
    ...snapshotRoutes(deps),
    bind(getStatistics, async ({ actor, query }) => {
      const period = parsePeriod(query);
      if (!period.ok) return period;
      const refusal = await groupingRefusal(deps, actor, query.by);
      if (refusal) return refuse(refusal);
      const by = query.by ?? 'bucket';
      if (query.asOf !== undefined) return tellAsOf(period.value, { ...query, by });
      const definition = await countedDefinition(deps.db, query.definition);
      if (!definition.ok) return definition;
      const asOf = formatInstant(deps.now());
      const asked = { ...period.value, definition: definition.value };
      const told = { ...period.value, definition: definition.value.version, by, asOf };
      return ok({ ...told, ...(await findStatistics(deps, asked, by)) });
    }),
    bind(explainStatistics, async ({ query }) => {
      const period = parsePeriod(query);
      if (!period.ok) return period;
      const definition = await countedDefinition(deps.db, query.definition);
      if (!definition.ok) return definition;
      const asOf = formatInstant(deps.now());
      const { by = 'bucket' } = query;
      if (by !== 'bucket' && !hasDurations(await readCountedVersion(deps.db))) {
        return refuse({ code: 'statistics/not-counted' });
      }
      const asked = { ...period.value, definition: definition.value };
      const explained =
        by === 'bucket' ? await explainPeriod(deps, asked) : await explainBy(deps, asked, by);
      const told = { ...period.value, by, definition: definition.value.version, asOf };
      return ok({ ...told, ...explained });
    }),
  ];
}

/** Tells the figures of a moment that is over. */
function tellerAsOf(deps: StatisticsDeps, inTurn: InTurn) {
  return async (period: Period, { by, asOf = '', definition: version }: AskedAsOf) => {
    const past = parseAsOf(asOf, deps.now());
    if (!past.ok) return past;
    const definition = definitionOf(version ?? DEFINITION.version) ?? DEFINITION;
    const asked = { ...period, definition };
    const counted = await inTurn(() =>
      findStatisticsAsOf(deps, { period: asked, by, asOf: past.value }),
    );
    if (!counted.ok) return counted;
    const told = { ...period, definition: definition.version, by };
    return ok({ ...told, asOf: formatInstant(past.value), ...counted.value });
  };
}

interface AskedAsOf {
  readonly by: Grouping;
  readonly asOf?: string | undefined;
  readonly definition?: number | undefined;
}
