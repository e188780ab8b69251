import type { StockBreach } from '@banshi/contract/stock-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { GrainSum } from '../core/stock-check.ts';

/** Dimensions in which every case has a key. */
const WHOLE_DIMENSIONS = ['area', 'bucket', 'department', 'type'];
const MEASURES = ['accepted', 'closed', 'closedAccepted'];

/** What the folded totals come to in each grouping; grows with days and some two hundred keys, not with the cases. */
export async function sumsByGrouping(db: Reader): Promise<GrainSum[]> {
  const { rows } = await sql<GrainSum>`
    select wanted.measure, wanted.dimension, wanted.grain, coalesce(sum(t.n), 0)::bigint as n
    from (
      select measure, dimension, grain
      from unnest(${MEASURES}::text[]) as measure, unnest(${WHOLE_DIMENSIONS}::text[]) as dimension,
        unnest(array['day', 'month', 'year']) as grain) as wanted
    left join statistics.totals t using (measure, dimension, grain)
    group by wanted.measure, wanted.dimension, wanted.grain
    order by wanted.measure, wanted.dimension, wanted.grain`.execute(db);
  return rows;
}

/** What the last check found; nothing was compared before the first. */
export interface StockCheck {
  readonly checkedAt: Instant | undefined;
  readonly compared: number;
  readonly breaches: readonly StockBreach[];
}

/** The last check of the stock identity. */
export async function lastStockCheck(db: Reader): Promise<StockCheck> {
  const row = await db
    .selectFrom('statistics.stock_check')
    .select(['checked_at', 'compared', 'breaches'])
    .executeTakeFirst();
  if (!row) return { checkedAt: undefined, compared: 0, breaches: [] };
  const { checked_at: checkedAt, compared, breaches } = row;
  return { checkedAt, compared, breaches: breaches as StockBreach[] };
}
