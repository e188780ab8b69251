import { getRatingFigures } from '@banshi/contract/rating-figures';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { parsePeriod } from './core/statistics-period.ts';
import type { StatisticsDeps } from './deps.ts';
import { ratingRows } from './rating-rows.ts';

/** How services were rated: sums, never a rating. */
export function ratingFigureRoutes(deps: StatisticsDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(getRatingFigures, async ({ query }) => {
      const period = parsePeriod(query);
      if (!period.ok) return period;
      const by = query.by ?? 'department';
      const asOf = formatInstant(deps.now());
      return ok({ ...period.value, by, asOf, ...(await ratingRows(deps, period.value, by)) });
    }),
  ];
}
