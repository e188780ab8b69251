/** Statistics: how many cases were accepted and finished, and how many are open. The door. */
export { parseAsOf } from './core/as-of.ts';
export {
  type Period,
  type PeriodRefusal,
  parsePeriod,
  YEARS_BY_DAY_MAX,
} from './core/statistics-period.ts';
export type { CountedMatter, CountedMatters, StatisticsDeps } from './deps.ts';
export { type Folding, foldAll, foldOnce } from './fold-counts.ts';
export { statisticsRoutes } from './http.ts';
export { isProvinceOwn } from './matter-places.ts';
export { isCountedWhole } from './queries/counted-version.ts';
export { explainPeriod } from './queries/explanation.ts';
export { recountTotals, type TotalsRecount } from './queries/recounted-totals.ts';
export { findStatistics, type StatisticsAnswer } from './queries/statistics.ts';
export { findStatisticsAsOf } from './queries/statistics-as-of.ts';
export { renewTotals } from './renew-totals.ts';
