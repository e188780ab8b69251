/** Statistics: how many cases were accepted and finished, and how many are open. The door. */
export { checkStock } from './commands/check-stock.ts';
export { freezeFigures, type WantedSnapshot } from './commands/take-snapshot.ts';
export { parseAsOf } from './core/as-of.ts';
export { type Definition, definitionOf } from './core/definition.ts';
export type {
  ScopedFigures,
  Snapshot,
  SnapshotScope,
} from './core/snapshot.ts';
export {
  type Period,
  type PeriodRefusal,
  parsePeriod,
  YEARS_BY_DAY_MAX,
} from './core/statistics-period.ts';
export { countedDefinition } from './counted-definition.ts';
export type { CountedMatter, CountedMatters, SnapshotDeps, StatisticsDeps } from './deps.ts';
export { type Folding, foldAll, foldOnce } from './fold-counts.ts';
export { statisticsRoutes } from './http.ts';
export { isProvinceOwn } from './matter-places.ts';
export { isCountedToTheEnd, isCountedWhole } from './queries/counted-version.ts';
export { findCounts, findCountsAsOf } from './queries/counts.ts';
export { explainPeriod } from './queries/explanation.ts';
export { recountTotals, type TotalsRecount } from './queries/recounted-totals.ts';
export { findScopedFigures, recountScopedFigures } from './queries/scoped-sums.ts';
export {
  allSnapshots,
  findSnapshot,
  snapshotsWithHash,
} from './queries/snapshots.ts';
export { findStatistics, type StatisticsAnswer } from './queries/statistics.ts';
export { findStatisticsAsOf } from './queries/statistics-as-of.ts';
export { lastStockCheck, type StockCheck } from './queries/stock-check.ts';
export { type SnapshotFault, verifySnapshots } from './queries/verified-snapshots.ts';
export { renewTotals } from './renew-totals.ts';
export { scopeFor } from './scoped-figures.ts';
export { scopedRows } from './scoped-rows.ts';
