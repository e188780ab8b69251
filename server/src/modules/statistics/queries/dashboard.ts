import { BUCKETS } from '@banshi/contract/case-words';
import type { DashboardRow, getDashboard } from '@banshi/contract/dashboard';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { areaName } from '../../../kernel/area.ts';
import { eachDay, localDateOf } from '../../../kernel/local-date.ts';
import { inSnapshot, type Reader } from '../../../platform/database/index.ts';
import { countWaiting, readToleranceRate } from '../../cases/index.ts';
import {
  countsOfSpan,
  marksOfSpans,
  rowOf,
  SPAN_MEASURES,
  type Spans,
  spansAt,
  trendAt,
} from '../core/dashboard.ts';
import { type Definition, finishedBy } from '../core/definition.ts';
import { type Dimension, departmentAreaKey, hasDurations } from '../core/dimensions.ts';
import { type Sums, tableBy } from '../core/grouping.ts';
import type { Measure } from '../core/measures.ts';
import type { Period } from '../core/statistics-period.ts';
import type { CountedMatter, CountedMatters } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { readCountedVersion } from './counted-version.ts';
import { readLoadByHour } from './load-by-hour.ts';
import type { RatesDeps } from './rates.ts';
import { nameOf } from './row-names.ts';
import { measuredBefore, measuredByDay } from './sums.ts';

type Department = CountedMatter['department'];
export type DashboardAnswer = Omit<ReplyOf<typeof getDashboard>, 'asOf'>;

/** Where everything is read from: one snapshot, and the matters as they count. */
interface Ground {
  readonly db: Reader;
  readonly matters: CountedMatters;
  readonly spans: Spans;
  readonly department: Department | undefined;
  /** By which is counted what is finished. */
  readonly definition: Definition;
}

/** All figures of a dashboard, of the centre or one department, from one snapshot. */
export async function findDashboard(
  deps: RatesDeps,
  {
    department,
    definition,
  }: { readonly department: Department | undefined; readonly definition: Definition },
): Promise<DashboardAnswer> {
  const matters = await deps.matters();
  const today = localDateOf(deps.now());
  return inSnapshot(deps.db, async (db) => {
    const ground = { db, matters, spans: spansAt(today), department, definition };
    return {
      definition: definition.version,
      department: department ? { code: department.code, name: department.name } : null,
      ...(await readSpans(ground)),
      trend: await readTrend(ground, trendAt(today)),
      departments: await readRows(ground, 'department'),
      areas: department ? await readOwnAreas(ground, department) : await readRows(ground, 'area'),
      ...(await readWaiting(ground, deps)),
      hours: await readLoadByHour(db, { ...ground.spans.today, ...ground }),
    };
  });
}

/** Under which keys the totals keep what is looked at: one department, or the three buckets together. */
function keptUnder({ department }: Ground) {
  if (department) return { dimension: 'department', key: department.code } as const;
  return { dimension: 'bucket', key: undefined } as const;
}

async function readSpans(ground: Ground): Promise<Pick<DashboardAnswer, 'spans' | 'open'>> {
  const { db, spans } = ground;
  const kept = keptUnder(ground);
  const measures = [...SPAN_MEASURES, 'closedAccepted'] as const;
  const wanted = { ...kept, measures: withClosed(measures, ground) };
  const { sumOf } = tableOf(ground, {
    dimension: kept.dimension,
    sums: await measuredBefore(db, wanted, marksOfSpans(spans)),
  });
  const keys = kept.key === undefined ? BUCKETS : [kept.key];
  return {
    spans: {
      today: countsOfSpan(sumOf, keys, spans.today),
      week: countsOfSpan(sumOf, keys, spans.week),
      year: countsOfSpan(sumOf, keys, spans.year),
    },
    open: keys.reduce((sum, key) => sum + rowOf(sumOf, key, spans).open, 0),
  };
}

async function readTrend(ground: Ground, period: Period): Promise<DashboardAnswer['trend']> {
  const kept = keptUnder(ground);
  const wanted = { ...kept, measures: withClosed(['accepted', 'closed'], ground) };
  const { sumOf } = tableOf(ground, {
    dimension: kept.dimension,
    sums: await measuredByDay(ground.db, wanted, period),
  });
  const keys = kept.key === undefined ? BUCKETS : [kept.key];
  return [...eachDay(period.from, period.to)].map((day) => ({
    day,
    accepted: keys.reduce((sum, key) => sum + sumOf(key, 'accepted', day), 0),
    closed: keys.reduce((sum, key) => sum + sumOf(key, 'closed', day), 0),
  }));
}

/** The measures, and those of which the finished are made. */
function withClosed(measures: readonly Measure[], { definition }: Ground): readonly Measure[] {
  return [...new Set([...measures, ...definition.closed])];
}

/** Sums looked up by key, the finished by the definition. */
function tableOf(
  { matters, definition }: Ground,
  { dimension, sums }: { readonly dimension: Dimension; readonly sums: Sums },
) {
  const { sumOf, keys } = tableBy(dimension, sums, placesIn(matters));
  return { sumOf: finishedBy(definition, sumOf), keys };
}

const ROW_MEASURES = ['accepted', 'closed', 'closedAccepted'] as const satisfies readonly Measure[];

async function readRows(ground: Ground, by: 'area' | 'department'): Promise<DashboardRow[]> {
  const { db, matters, spans } = ground;
  const wanted = { dimension: by, measures: withClosed(ROW_MEASURES, ground) };
  const sums = await measuredBefore(db, wanted, marksOfSpans(spans));
  const { sumOf, keys } = tableOf(ground, { dimension: by, sums });
  return keys
    .map((key) => ({ ...nameOf(key, by, matters), ...rowOf(sumOf, key, spans) }))
    .filter(isTold);
}

/** The prefectures of one department, of which no refused acceptances are kept: by the usual definition. Null while the totals are of a count that does not tell of them. */
async function readOwnAreas(ground: Ground, { code }: Department): Promise<DashboardRow[] | null> {
  const { db, matters, spans } = ground;
  if (!hasDurations(await readCountedVersion(db))) return null;
  const dimension = 'departmentArea';
  const wanted = { dimension, measures: ROW_MEASURES, department: code } as const;
  const sums = await measuredBefore(db, wanted, marksOfSpans(spans));
  const { sumOf, keys } = tableBy(dimension, sums, placesIn(matters));
  const own = departmentAreaKey(code, '');
  return keys
    .filter((key) => key.startsWith(own) && key.length === own.length + 4)
    .map((key) => ({ prefecture: key.slice(own.length), ...rowOf(sumOf, key, spans) }))
    .map(({ prefecture, ...row }) => ({
      ...{ key: prefecture, label: areaName(`${prefecture}00`) ?? prefecture },
      ...row,
    }))
    .filter(isTold);
}

function isTold({ open, year, week }: DashboardRow): boolean {
  return [open, year.accepted, year.closed, week.accepted, week.closed].some((n) => n !== 0);
}

/** What is open now, and how the tolerances of this year ended. */
async function readWaiting(
  { db, spans, department }: Ground,
  deps: Pick<RatesDeps, 'now' | 'calendar'>,
): Promise<Pick<DashboardAnswer, 'lamps' | 'tolerance'>> {
  const { tolerances, tolerancesLate, ...lamps } = await countWaiting(db, deps, department?.id);
  const settled = department ? { ...spans.year, departmentId: department.id } : spans.year;
  const { due, onTime } = await readToleranceRate(db, settled);
  return { lamps, tolerance: { open: tolerances, late: tolerancesLate, due, onTime } };
}
