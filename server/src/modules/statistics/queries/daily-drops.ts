import type { DailyDrop } from '@banshi/contract/quality';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { keyed } from '../core/grouping.ts';
import { dropsIn, judgedFrom } from '../core/quality.ts';
import type { Period } from '../core/statistics-period.ts';
import { placesIn } from '../matter-places.ts';
import type { RatesDeps } from './rates.ts';
import { nameOf } from './row-names.ts';
import { measuredByDay } from './sums.ts';

const ACCEPTED = { dimension: 'department', measures: ['accepted'] } as const;

/** Q6, from the totals: reads days × departments, some 20,000 rows a year however many cases there are. */
export async function findDailyDrops(
  deps: RatesDeps,
  period: Period,
  today: LocalDate,
): Promise<DailyDrop[]> {
  const [matters, calendar] = [await deps.matters(), await deps.calendar()];
  const judged = { from: judgedFrom(period, calendar), to: period.to };
  const sums = await measuredByDay(deps.db, ACCEPTED, judged);
  const waiting = keyed(sums.waiting, 'department', placesIn(matters));
  return dropsIn([...sums.folded, ...waiting], period, { calendar, today }).map((drop) => ({
    ...drop,
    label: drop.key === 'total' ? '合计' : nameOf(drop.key, 'department', matters).label,
  }));
}
