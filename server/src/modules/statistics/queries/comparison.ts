import { BUCKETS } from '@banshi/contract/case-words';
import type { ComparedFigure, ComparedRow } from '@banshi/contract/indicators';
import type { Grouping } from '@banshi/contract/statistics';
import { dividedBy } from '../../../kernel/divided-by.ts';
import { eachDay, type LocalDate } from '../../../kernel/local-date.ts';
import { type Compared, comparedDays, comparedWith } from '../core/comparison.ts';
import { DEFINITION, type Definition } from '../core/definition.ts';
import { tableOf } from '../core/figures.ts';
import { type CountedBy, keyed } from '../core/grouping.ts';
import type { Measure, SumOf } from '../core/measures.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatters, StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { nameOf, withNames } from './row-names.ts';
import { countedBy, type DefinedPeriod, inSnapshotOf, rekeyed, sumsOf } from './statistics.ts';
import { measuredByDay } from './sums.ts';

interface Asked {
  readonly definition: Definition;
  readonly matters: CountedMatters;
  /** The period itself, the one before it, and that of the year before. */
  readonly periods: readonly [Period, Period, Period];
}

/** The rows of a grouping and their total against the period before and the year before, all of one moment. */
export async function comparePeriod(
  deps: StatisticsDeps,
  { definition = DEFINITION, ...period }: DefinedPeriod,
  by: Grouping,
): Promise<Compared & { rows: ComparedRow[] }> {
  const compared = comparedWith(period);
  const asked: Asked = {
    definition,
    matters: await deps.matters(),
    periods: [period, compared.before, compared.yearBefore],
  };
  const counted = countedBy(by);
  const rows =
    counted === 'day'
      ? await rowsByDay(deps, asked)
      : await rowsByKey(deps, asked, { by, counted });
  return { ...compared, rows };
}

async function rowsByKey(
  { db }: StatisticsDeps,
  { definition, matters, periods }: Asked,
  { by, counted }: { readonly by: Grouping; readonly counted: Exclude<CountedBy, 'day'> },
): Promise<ComparedRow[]> {
  const marks = periods.map(marksOf);
  const days = [...new Set(marks.flatMap(({ start, end }) => [start, end]))];
  const measures = comparedMeasures(definition);
  const placeOf = placesIn(matters);
  const { folded, waiting } = await inSnapshotOf(db, counted, (tx) =>
    sumsOf(tx, { by: counted, measures, placeOf }, days),
  );
  const sums = [...folded, ...keyed(waiting, counted, placeOf)];
  const { sumOf, keys } = tableOf(rekeyed(sums, by, matters));
  const told = (of: readonly string[]) =>
    flowOf(definition, (measure) =>
      marks.map(({ start, end }) =>
        of.reduce((sum, key) => sum + sumOf(key, measure, end) - sumOf(key, measure, start), 0),
      ),
    );
  const rows = (by === 'bucket' ? BUCKETS : keys)
    .map((key) => ({ ...nameOf(key, by, matters), days: null, ...told([key]) }))
    .filter((row) => by === 'bucket' || isAnything(row));
  return [...(await withNames(db, by, rows)), { ...TOTAL, ...told(keys) }];
}

/** Each day beside its like; the total is of whole periods, so that it holds days that have no like as well. */
async function rowsByDay(
  { db }: StatisticsDeps,
  { definition, matters, periods }: Asked,
): Promise<ComparedRow[]> {
  const [period] = periods;
  const [from = period.from] = periods.map((one) => one.from).toSorted();
  const wanted = { dimension: 'bucket', measures: comparedMeasures(definition) } as const;
  const { folded, waiting } = await measuredByDay(db, wanted, { from, to: period.to });
  const { sumOf } = tableOf([...folded, ...keyed(waiting, 'bucket', placesIn(matters))]);
  const rows = comparedDays(period).map(({ day, before, yearBefore }) => ({
    ...{ key: day, label: day },
    days: { before: before ?? null, yearBefore: yearBefore ?? null },
    ...flowOf(definition, (measure) =>
      [day, before, yearBefore].map((on) => onDay(sumOf, measure, on)),
    ),
  }));
  const total = flowOf(definition, (measure) =>
    periods.map((one) => overDays(sumOf, measure, one)),
  );
  return [...rows.filter(isAnything), { ...TOTAL, ...total }];
}

const TOTAL = { key: 'total', label: '合计', days: null } as const;

function onDay(sumOf: SumOf, measure: Measure, day: LocalDate | undefined): number {
  if (day === undefined) return 0;
  return BUCKETS.reduce((sum, bucket) => sum + sumOf(bucket, measure, day), 0);
}

function overDays(sumOf: SumOf, measure: Measure, { from, to }: Period): number {
  return [...eachDay(from, to)].reduce((sum, day) => sum + onDay(sumOf, measure, day), 0);
}

type Flow = Pick<ComparedRow, 'accepted' | 'closed'>;

/** Of what accepted and finished are made. */
function comparedMeasures({ accepted, closed }: Definition): readonly Measure[] {
  return [accepted, ...closed];
}

/** Accepted and finished, each as told of the period, the one before, and the year before. */
function flowOf(
  { accepted, closed }: Definition,
  told: (measure: Measure) => readonly number[],
): Flow {
  const parts = closed.map(told);
  const finished = told(accepted).map((_, at) =>
    parts.reduce((sum, part) => sum + (part[at] ?? 0), 0),
  );
  return { accepted: figureOf(told(accepted)), closed: figureOf(finished) };
}

function isAnything({ accepted, closed }: Flow): boolean {
  return [accepted, closed].some(
    (one) => one.now !== 0 || one.before !== 0 || one.yearBefore !== 0,
  );
}

/** A figure of a period, of the one before, and of the year before, with its changes. */
export function figureOf([now = 0, before = 0, yearBefore = 0]: readonly number[]): ComparedFigure {
  return {
    ...{ now, before, yearBefore },
    change: dividedBy(now - before, before, 100) ?? null,
    yearChange: dividedBy(now - yearBefore, yearBefore, 100) ?? null,
  };
}
