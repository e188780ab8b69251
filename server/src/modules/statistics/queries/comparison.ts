import { BUCKETS } from '@banshi/contract/case-words';
import type { ComparedFigure, ComparedRow } from '@banshi/contract/indicators';
import { type Compared, comparedWith } from '../core/comparison.ts';
import type { SumOf } from '../core/figures.ts';
import { tableBy } from '../core/grouping.ts';
import type { Measure } from '../core/measures.ts';
import { dividedBy } from '../core/rates.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { BUCKET_LABELS } from './row-names.ts';
import { measuredBefore } from './sums.ts';

const COMPARED = { dimension: 'bucket', measures: ['accepted', 'closed'] } as const;

/** The three buckets and their total against the period before and the year before, all of one moment. */
export async function comparePeriod(
  deps: StatisticsDeps,
  period: Period,
): Promise<Compared & { rows: ComparedRow[] }> {
  const compared = comparedWith(period);
  const marks = [period, compared.before, compared.yearBefore].map(marksOf);
  const days = [...new Set(marks.flatMap(({ start, end }) => [start, end]))];
  const sums = await measuredBefore(deps.db, COMPARED, days);
  const placeOf = placesIn(await deps.matters());
  const { sumOf } = tableBy('bucket', sums, placeOf);
  const figure = (keys: readonly string[], measure: Measure) =>
    figureOf(
      marks.map((one) =>
        keys.reduce((sum, key) => sum + within(sumOf, key, { measure, ...one }), 0),
      ),
    );
  const row = (keys: readonly string[]) => ({
    accepted: figure(keys, 'accepted'),
    closed: figure(keys, 'closed'),
  });
  const rows = BUCKETS.map((key) => ({ key, label: BUCKET_LABELS[key], ...row([key]) }));
  return { ...compared, rows: [...rows, { key: 'total', label: '合计', ...row(BUCKETS) }] };
}

type Between = { readonly measure: Measure } & ReturnType<typeof marksOf>;

function within(sumOf: SumOf, key: string, { measure, start, end }: Between): number {
  return sumOf(key, measure, end) - sumOf(key, measure, start);
}

function figureOf([now = 0, before = 0, yearBefore = 0]: readonly number[]): ComparedFigure {
  return {
    ...{ now, before, yearBefore },
    change: dividedBy(now - before, before, 100) ?? null,
    yearChange: dividedBy(now - yearBefore, yearBefore, 100) ?? null,
  };
}
