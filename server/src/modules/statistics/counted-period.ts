import { type Result, refuse } from '../../kernel/result.ts';
import { type Period, type PeriodRefusal, parsePeriod } from './core/statistics-period.ts';
import type { StatisticsDeps } from './deps.ts';
import { isCountedWhole } from './queries/counted-version.ts';

type CountedRefusal = PeriodRefusal | { readonly code: 'statistics/not-counted' };

/** The period, if the totals hold all measures. */
export async function countedPeriod(
  { db }: Pick<StatisticsDeps, 'db'>,
  query: { readonly from: string; readonly to: string },
): Promise<Result<Period, CountedRefusal>> {
  const period = parsePeriod(query);
  if (!period.ok) return period;
  return (await isCountedWhole(db)) ? period : refuse({ code: 'statistics/not-counted' });
}
