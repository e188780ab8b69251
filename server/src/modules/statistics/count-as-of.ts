import { ok, type Result, refuse } from '../../kernel/result.ts';
import { estimatedEntries } from '../cases/index.ts';
import { ENTRIES_OF_A_REQUEST_MAX } from './core/as-of.ts';
import type { StatisticsDeps } from './deps.ts';
import type { StatisticsAnswer } from './queries/statistics.ts';
import { type AskedAsOf, findStatisticsAsOf } from './queries/statistics-as-of.ts';

/** Why somebody who waits for a page is not told: the command line does it, or another is being told. */
export type AsOfTurnedAway = {
  readonly code: 'statistics/as-of-large' | 'statistics/as-of-busy';
};

export type CountAsOf = (asked: AskedAsOf) => Promise<Result<StatisticsAnswer, AsOfTurnedAway>>;

/** Counts from the journal for those who wait for a page: one at a time, and no more than can be read meanwhile. */
export function createCountAsOf(deps: Pick<StatisticsDeps, 'db' | 'matters'>): CountAsOf {
  let isCounting = false;
  return async (asked) => {
    if (isCounting) return refuse({ code: 'statistics/as-of-busy' });
    isCounting = true;
    try {
      const entries = await estimatedEntries(deps.db);
      if (entries > ENTRIES_OF_A_REQUEST_MAX) return refuse({ code: 'statistics/as-of-large' });
      return ok(await findStatisticsAsOf(deps, asked));
    } finally {
      isCounting = false;
    }
  };
}
