import { localDateOf } from '../../../kernel/local-date.ts';
import { inSnapshot } from '../../../platform/database/index.ts';
import { checkedPeriods, differingSums, unbalanced } from '../core/stock-check.ts';
import type { StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { explainIn } from '../queries/explanation.ts';
import { type StockCheck, sumsByGrouping } from '../queries/stock-check.ts';
import { keepStockCheck } from '../store/stock-check-store.ts';

/**
 * Checks the stock identity (统计口径 10.1) in every bucket: what was open and came in, less what left, is what is open. What
 * left is counted by cohort, apart from the totals; the totals themselves must come to the same in every grouping. All is read
 * in one snapshot.
 */
export async function checkStock(deps: StatisticsDeps): Promise<StockCheck> {
  const checkedAt = deps.now();
  const placeOf = placesIn(await deps.matters());
  const periods = checkedPeriods(localDateOf(checkedAt));
  const found = await inSnapshot(deps.db, async (tx) => {
    const sums = await sumsByGrouping(tx);
    const breaches = differingSums(sums);
    let compared = sums.length;
    for (const period of periods) {
      const { rows } = await explainIn(tx, placeOf, period);
      compared += rows.length;
      breaches.push(...unbalanced(period, rows));
    }
    return { compared, breaches };
  });
  const check = { ...found, checkedAt };
  await keepStockCheck(deps.db, check);
  return check;
}
