import { ok, type Result, refuse } from '../../kernel/result.ts';
import { estimatedEntries } from '../cases/index.ts';
import { ENTRIES_OF_A_REQUEST_MAX } from './core/as-of.ts';
import type { StatisticsDeps } from './deps.ts';

/** Why somebody who waits for a page is not told: the command line does it, or another is being told. */
export type AsOfTurnedAway = {
  readonly code: 'statistics/as-of-large' | 'statistics/as-of-busy';
};

/** Lets one at a time count from the journal. */
export type InTurn = <T>(count: () => Promise<T>) => Promise<Result<T, AsOfTurnedAway>>;

/** Counting from the journal for those who wait for a page: one at a time, and no more than can be read meanwhile. */
export function createTurns({ db }: Pick<StatisticsDeps, 'db'>): InTurn {
  let isCounting = false;
  return async (count) => {
    if (isCounting) return refuse({ code: 'statistics/as-of-busy' });
    isCounting = true;
    try {
      const entries = await estimatedEntries(db);
      if (entries > ENTRIES_OF_A_REQUEST_MAX) return refuse({ code: 'statistics/as-of-large' });
      return ok(await count());
    } finally {
      isCounting = false;
    }
  };
}
