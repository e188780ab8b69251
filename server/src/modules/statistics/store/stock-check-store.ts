import type { Instant } from '../../../kernel/instant.ts';
import { type Database, toTimestamp } from '../../../platform/database/index.ts';
import type { StockCheck } from '../queries/stock-check.ts';

/** Keeps what a check found in the place of the one before; of two at once the later stays. */
export async function keepStockCheck(
  db: Database,
  { checkedAt, compared, breaches }: StockCheck & { readonly checkedAt: Instant },
): Promise<void> {
  const values = {
    checked_at: toTimestamp(checkedAt),
    compared,
    breaches: JSON.stringify(breaches),
  };
  await db
    .insertInto('statistics.stock_check')
    .values(values)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(values))
    .execute();
}
