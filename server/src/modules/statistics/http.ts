import { STAFF_FIGURE_READERS } from '@banshi/contract/roles';
import { explainStatistics, type Grouping, getStatistics } from '@banshi/contract/statistics';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { type Actor, holdsAnywhere } from '../identity/index.ts';
import { parseAsOf } from './core/as-of.ts';
import { hasModes } from './core/measures.ts';
import { type Period, parsePeriod } from './core/statistics-period.ts';
import { createCountAsOf } from './count-as-of.ts';
import type { SnapshotDeps, StatisticsDeps } from './deps.ts';
import { dashboardRoutes } from './http-dashboard.ts';
import { indicatorRoutes } from './http-indicators.ts';
import { qualityRoutes } from './http-quality.ts';
import { ratingFigureRoutes } from './http-ratings.ts';
import { type ReportDeps, reportRoutes } from './http-reports.ts';
import { snapshotRoutes } from './http-snapshots.ts';
import { readCountedVersion } from './queries/counted-version.ts';
import { explainPeriod } from './queries/explanation.ts';
import { findStatistics } from './queries/statistics.ts';

/** Figures of a period, and why they are as they are. */
export function statisticsRoutes(deps: ReportDeps & SnapshotDeps): Route<Actor>[] {
  const bind = route<Actor>();
  const tellAsOf = tellerAsOf(deps);
  return [
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
      if (query.asOf !== undefined) return tellAsOf({ ...period.value, by, asOf: query.asOf });
      const asOf = formatInstant(deps.now());
      return ok({ ...period.value, by, asOf, ...(await findStatistics(deps, period.value, by)) });
    }),
    bind(explainStatistics, async ({ query }) => {
      const period = parsePeriod(query);
      if (!period.ok) return period;
      const asOf = formatInstant(deps.now());
      return ok({ ...period.value, asOf, ...(await explainPeriod(deps, period.value)) });
    }),
  ];
}

/** Who accepted how much is not for everybody; how cases were accepted is not in totals of an older count. */
async function groupingRefusal({ db }: StatisticsDeps, actor: Actor, by: Grouping | undefined) {
  if (by === 'staff' && !holdsAnywhere(actor, STAFF_FIGURE_READERS)) {
    return { code: 'statistics/staff-hidden' } as const;
  }
  if (by !== 'mode' || hasModes(await readCountedVersion(db))) return undefined;
  return { code: 'statistics/not-counted' } as const;
}

/** Tells the figures of a moment that is over. */
function tellerAsOf(deps: StatisticsDeps) {
  const countAsOf = createCountAsOf(deps);
  return async ({
    from,
    to,
    by,
    asOf,
  }: Period & { readonly by: Grouping; readonly asOf: string }) => {
    const past = parseAsOf(asOf, deps.now());
    if (!past.ok) return past;
    const counted = await countAsOf({ period: { from, to }, by, asOf: past.value });
    if (!counted.ok) return counted;
    return ok({ from, to, by, asOf: formatInstant(past.value), ...counted.value });
  };
}
