import { explainStatistics, getStatistics } from '@banshi/contract/statistics';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { parsePeriod } from './core/statistics-period.ts';
import { indicatorRoutes } from './http-indicators.ts';
import { type QualityDeps, qualityRoutes } from './http-quality.ts';
import { explainPeriod } from './queries/explanation.ts';
import { findStatistics } from './queries/statistics.ts';

/** Figures of a period, and why they are as they are. */
export function statisticsRoutes(deps: QualityDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    ...indicatorRoutes(deps),
    ...qualityRoutes(deps),
    bind(getStatistics, async ({ query }) => {
      const period = parsePeriod(query);
      if (!period.ok) return period;
      const by = query.by ?? 'bucket';
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
