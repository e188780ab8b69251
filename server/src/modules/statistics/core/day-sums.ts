import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CountStep } from '../../cases/index.ts';
import {
  type Dimension,
  isIn,
  isOwn,
  keyIn,
  keyOfMatter,
  OWN_DIMENSIONS,
  type PlaceOf,
  whereOf,
} from './dimensions.ts';
import { countIn, MEASURES, type Measure } from './measures.ts';

/** Sums by day, and on each day by key. */
export type ByDay = ReadonlyMap<LocalDate, ReadonlyMap<string, number>>;

/** Steps added up by day, in every dimension and measure. */
export interface DaySums {
  readonly add: (step: CountStep) => void;
  /** What was added so far, by dimension and measure. */
  readonly sums: () => (dimension: Dimension, measure: Measure) => ByDay;
}

/** What is kept by matter is kept of every measure: bucket, type and department follow from it. */
const TABLES = ['matter', ...OWN_DIMENSIONS] as const;
const MEASURES_OF = TABLES.map((table) =>
  MEASURES.filter((measure) => table === 'matter' || isIn(table, measure)),
);
/** Where a table keeps a measure among the sums of a key; -1 where it does not. */
const PLACES = MEASURES_OF.map((kept) => MEASURES.map((measure) => kept.indexOf(measure)));

/** The tables of one day: by key, the sums of the measures that the table keeps. */
type Day = readonly Map<string, number[]>[];

/** What a step counts on one day: measures by their number, and how much. */
interface OnDay {
  readonly on: LocalDate;
  readonly counted: (readonly [measure: number, n: number])[];
}

/**
 * Each key of a day is looked up once for all measures: a case counts in some forty sums on two or three days. Memory grows with days,
 * matters and areas, not with the cases.
 */
export function createDaySums(placeOf: PlaceOf): DaySums {
  const days = new Map<LocalDate, Day>();
  return {
    add: (step) => {
      const where = whereOf(step);
      const keys = TABLES.map((table) => keyIn(table, where, placeOf));
      for (const { on, counted } of byDay(step)) {
        const day = dayIn(days, on);
        keys.forEach((key, table) => {
          if (key !== undefined) addIn(day[table], PLACES[table], { key, counted });
        });
      }
    },
    sums: () => {
      const split = TABLES.map((_, table) => byMeasure(days, table));
      return (dimension, measure) => {
        const table = isOwn(dimension) ? TABLES.indexOf(dimension) : 0;
        const kept = split[table]?.[PLACES[table]?.[MEASURES.indexOf(measure)] ?? -1] ?? NOTHING;
        if (isOwn(dimension) || dimension === 'matter') return kept;
        return regrouped(kept, (key) => keyOfMatter(dimension, Number(key), placeOf));
      };
    },
  };
}

const NOTHING: ByDay = new Map();

function byDay(step: CountStep): readonly OnDay[] {
  const days: OnDay[] = [];
  MEASURES.forEach((measure, number) => {
    const counted = countIn(step, measure);
    if (counted === undefined) return;
    const same = days.find(({ on }) => on === counted.on);
    if (same) same.counted.push([number, counted.n]);
    else days.push({ on: counted.on, counted: [[number, counted.n]] });
  });
  return days;
}

function dayIn(days: Map<LocalDate, Day>, on: LocalDate): Day {
  const known = days.get(on);
  if (known) return known;
  const added = TABLES.map(() => new Map<string, number[]>());
  days.set(on, added);
  return added;
}

/** Adds what a key counts, where the table keeps it. */
function addIn(
  table: Map<string, number[]> | undefined,
  places: readonly number[] | undefined,
  { key, counted }: Pick<OnDay, 'counted'> & { readonly key: string },
): void {
  let sums: number[] | undefined;
  for (const [measure, n] of counted) {
    const place = places?.[measure] ?? -1;
    if (place === -1) continue;
    sums ??= sumsOf(table, key);
    sums[place] = (sums[place] ?? 0) + n;
  }
}

function sumsOf(table: Map<string, number[]> | undefined, key: string): number[] {
  const known = table?.get(key);
  if (known) return known;
  const added: number[] = [];
  table?.set(key, added);
  return added;
}

/** The sums of a table, apart by measure. */
function byMeasure(days: ReadonlyMap<LocalDate, Day>, table: number): readonly ByDay[] {
  const found = (MEASURES_OF[table] ?? []).map(() => new Map<LocalDate, Map<string, number>>());
  for (const [on, day] of days) {
    for (const [key, sums] of day[table] ?? []) {
      // Without the measures that the key does not have.
      sums.forEach((n, place) => {
        addOn(found[place], on, { key, n });
      });
    }
  }
  return found;
}

function regrouped(days: ByDay, keyOf: (key: string) => string): ByDay {
  const sums = new Map<LocalDate, Map<string, number>>();
  for (const [on, byKey] of days) {
    for (const [key, n] of byKey) addOn(sums, on, { key: keyOf(key), n });
  }
  return sums;
}

function addOn(
  sums: Map<LocalDate, Map<string, number>> | undefined,
  on: LocalDate,
  { key, n }: { readonly key: string; readonly n: number },
): void {
  const known = sums?.get(on);
  if (known) known.set(key, (known.get(key) ?? 0) + n);
  else sums?.set(on, new Map([[key, n]]));
}
