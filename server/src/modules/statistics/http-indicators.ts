import { compareStatistics, getRates, getRatesBy } from '@banshi/contract/indicators';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { type Period, parsePeriod } from './core/statistics-period.ts';
import { countedDefinition } from './counted-definition.ts';
import { countedPeriod } from './counted-period.ts';
import { groupingRefusal, ratesRefusal } from './grouping-refusal.ts';
import { comparePeriod } from './queries/comparison.ts';
import { findRates, type RatesDeps } from './queries/rates.ts';
import { findRatesBy } from './queries/rates-by.ts';
import { ratingRates } from './rating-rows.ts';

/** Accepted and finished compared, and the rates of a period. */
export function indicatorRoutes(deps: RatesDeps): Route<Actor>[] {
  const bind = route<Actor>();
  const asOf = () => formatInstant(deps.now());
  return [
    bind(compareStatistics, async ({ actor, query }) => {
      const period = parsePeriod(query);
      if (!period.ok) return period;
      const refusal = await groupingRefusal(deps, actor, query.by);
      if (refusal) return refuse(refusal);
      const definition = await countedDefinition(deps.db, query.definition);
      if (!definition.ok) return definition;
      const by = query.by ?? 'bucket';
      const asked = { ...period.value, definition: definition.value };
      const compared = await comparePeriod(deps, asked, by);
      const told = { ...period.value, definition: definition.value.version, by, asOf: asOf() };
      return ok({ ...told, ...compared });
    }),
    bind(getRatesBy, async ({ actor, query }) => {
      const period = await countedPeriod(deps, query);
      if (!period.ok) return period;
      const refusal = await ratesRefusal(deps, actor, query.by);
      if (refusal) return refuse(refusal);
      const rows = await findRatesBy(deps, period.value, query.by);
      return ok({ ...period.value, by: query.by, asOf: asOf(), rows });
    }),
    bind(getRates, async ({ query }) => {
      const period = await countedPeriod(deps, query);
      if (!period.ok) return period;
      return ok({ ...period.value, asOf: asOf(), rates: await allRates(deps, period.value) });
    }),
  ];
}

/** Those of cases and matters, and those that are made of what applicants said. */
async function allRates(deps: RatesDeps, period: Period) {
  return [...(await findRates(deps, period)), ...(await ratingRates(deps, period))];
}
