import { shareSnapshot } from '../../platform/database/index.ts';
import { forEachJournal, tryRecount } from '../cases/index.ts';
import { createCount } from './core/increments.ts';
import type { StatisticsDeps } from './deps.ts';
import { placesIn } from './matter-places.ts';
import { waitingSteps } from './queries/recounted-totals.ts';
import { replaceTotals, whileNobodyFolds } from './store/recounted-store.ts';

/**
 * Counts all totals anew from the journal, for a database that was filled before a measure was counted. Writers go on;
 * what they do waits in the outbox until the end. Gives how many cases were recounted.
 */
export async function renewTotals(
  { db, matters }: Pick<StatisticsDeps, 'db' | 'matters'>,
  onProgress: (entries: number) => void,
): Promise<number> {
  const count = createCount(placesIn(await matters()));
  return whileNobodyFolds(db, async (tx) => {
    let [cases, entries] = [0, 0];
    // A row that tells another story than its journal is for `banshi verify` to name; the journal counts.
    await forEachJournal(await shareSnapshot(db, tx), (journal) => {
      const told = tryRecount(journal);
      entries += journal.length;
      onProgress(entries);
      if (!told) return;
      cases += 1;
      told.steps.forEach(count.add);
    });
    for (const step of await waitingSteps(tx)) count.add({ ...step, n: -step.n });
    await replaceTotals(tx, count.increments());
    return cases;
  });
}
