import type { RatingFigure } from '@banshi/contract/rating-figures';
import type { RatingGrouping } from '@banshi/contract/rating-words';
import type { ReportRow } from '@banshi/contract/reports';
import { areaName } from '../../kernel/area.ts';
import { keyIn } from './core/dimensions.ts';
import { addedRatings, goodAndBad, ratesOfRatings } from './core/rating-sums.ts';
import type { Period } from './core/statistics-period.ts';
import type { StatisticsDeps } from './deps.ts';
import { placesIn } from './matter-places.ts';
import { findRatedPlaces, type RatedPlace } from './queries/rating-figures.ts';
import { nameOf } from './queries/row-names.ts';

/** The rows of a grouping, by name, and what they come to. */
interface RatingRows {
  readonly rows: RatingFigure[];
  readonly total: RatingFigure;
}

const TOTAL = { key: 'total', label: '合计' };

/** How services were rated in a period, row by row. */
export async function ratingRows(
  deps: StatisticsDeps,
  period: Period,
  by: RatingGrouping,
): Promise<RatingRows> {
  return grouped(deps, await findRatedPlaces(deps, period), by);
}

async function grouped(
  deps: StatisticsDeps,
  places: readonly RatedPlace[],
  by: RatingGrouping,
): Promise<RatingRows> {
  const matters = await deps.matters();
  const placeOf = placesIn(matters);
  const groups = Map.groupBy(places, (place) =>
    by === 'area' ? cityOf(place) : (keyIn(by, place, placeOf) ?? ''),
  );
  const rows = [...groups].map(([key, same]) => ({
    ...(by === 'area' ? { key, label: cityName(key) } : nameOf(key, by, matters)),
    ...addedRatings(same),
  }));
  return {
    rows: rows.filter(isTold).toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    total: { ...TOTAL, ...addedRatings(places) },
  };
}

/** So many digits of an area name the city, whatever the county. */
const CITY_DIGITS = 4;

function cityOf({ area }: RatedPlace): string {
  return area.slice(0, CITY_DIGITS);
}

function cityName(city: string): string {
  return areaName(`${city}00`) ?? city;
}

/** Voided cases alone are nothing to tell. */
function isTold(row: RatingFigure): boolean {
  return row.rateable > 0 || goodAndBad(row).effective > 0;
}

/** The rates of a period that are made of ratings. */
export async function ratingRates(deps: StatisticsDeps, period: Period) {
  const rates = ratesOfRatings(addedRatings(await findRatedPlaces(deps, period)));
  return rates.map((one) => ({ ...one, value: one.value ?? null }));
}

const GROUPS = [
  ['department', '部门'],
  ['area', '市州'],
] as const;

/** T7: how services were rated, department by department, and city by city. */
export async function ratingTable(deps: StatisticsDeps, period: Period): Promise<ReportRow[]> {
  const places = await findRatedPlaces(deps, period);
  const rows: ReportRow[] = [];
  for (const [by, word] of GROUPS) {
    const { rows: figures, total } = await grouped(deps, places, by);
    rows.push(
      ...figures.map((one) => ({
        isTotal: false,
        key: `${by}_${one.key}`,
        cells: cellsOf(word, one),
      })),
      { isTotal: true, key: by, cells: cellsOf(word, total) },
    );
  }
  return rows;
}

function cellsOf(word: string, figure: RatingFigure): ReportRow['cells'] {
  const { good, bad, effective } = goodAndBad(figure);
  const [participation, goodRate, badRate, rectifiedRate, revisitedRate] = ratesOfRatings(
    figure,
  ).map(({ value }) => value ?? null);
  const { label, rateable, ratedCases, rectified, revisited } = figure;
  return [
    ...[word, label, rateable, ratedCases, participation ?? null],
    ...[effective, good, bad, goodRate ?? null, badRate ?? null],
    ...[rectified, rectifiedRate ?? null, revisited, revisitedRate ?? null],
  ];
}
