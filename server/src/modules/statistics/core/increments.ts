import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CountStep } from '../../cases/index.ts';
import { type ByDay, createDaySums } from './day-sums.ts';
import { DIMENSIONS, type Dimension, isIn, type PlaceOf } from './dimensions.ts';
import { type DurationMonth, durationMonthsOf } from './duration-months.ts';
import { createDurations, type DurationIncrement } from './durations.ts';
import { createHours, type HourIncrement } from './hours.ts';
import { MEASURES, type Measure } from './measures.ts';
import { GRAINS, type Grain, startOf } from './periods.ts';

/** What is added to one row of the totals. */
export interface TotalIncrement {
  readonly dimension: Dimension;
  readonly measure: Measure;
  readonly grain: Grain;
  readonly start: LocalDate;
  readonly key: string;
  readonly n: number;
}

/** What is added to one row of the cohorts. */
export interface CohortIncrement {
  readonly bucket: string;
  readonly closedGrain: Grain;
  readonly acceptedGrain: Grain;
  readonly closedStart: LocalDate;
  readonly acceptedStart: LocalDate;
  readonly n: number;
}

export interface Increments {
  readonly totals: readonly TotalIncrement[];
  readonly cohorts: readonly CohortIncrement[];
  readonly durations: readonly DurationIncrement[];
  readonly durationMonths: readonly DurationMonth[];
  readonly hours: readonly HourIncrement[];
}

/** Counted steps, added up. */
export interface Count {
  readonly add: (step: CountStep) => void;
  /** What all that was added adds to the totals, in the order of their keys, as their indexes have them. */
  readonly increments: () => Increments;
}

/**
 * What counted steps add to the totals: each step in each dimension, in its day, its month and its
 * year. Memory grows with days, matters and areas, not with the cases.
 */
export function createCount(placeOf: PlaceOf): Count {
  const sums = createDaySums(placeOf);
  const cohorts = new Map<string, number>();
  const durations = createDurations(placeOf);
  const hours = createHours(placeOf);
  const addCohort = ({ matterId, accepted, closed, n }: CountStep) => {
    if (closed === undefined || accepted === undefined) return;
    addTo(cohorts, `${closed} ${accepted} ${placeOf(matterId).bucket}`, n);
  };
  return {
    add: (step) => {
      sums.add(step);
      addCohort(step);
      durations.add(step);
      hours.add(step);
    },
    increments: () => {
      const daysOf = sums.sums();
      const pairs = durations.increments();
      return {
        totals: DIMENSIONS.flatMap((dimension) =>
          MEASURES.filter((measure) => isIn(dimension, measure)).flatMap((measure) =>
            totalsIn(daysOf(dimension, measure), { dimension, measure }),
          ),
        ),
        cohorts: cohortsIn(cohorts),
        durations: pairs,
        durationMonths: durationMonthsOf(pairs),
        hours: hours.increments(),
      };
    },
  };
}

/** What these steps add to the totals. */
export function incrementsOf(steps: readonly CountStep[], placeOf: PlaceOf): Increments {
  const count = createCount(placeOf);
  steps.forEach(count.add);
  return count.increments();
}

function onDay<K>(sums: Map<LocalDate, Map<K, number>>, day: LocalDate): Map<K, number> {
  const known = sums.get(day);
  if (known) return known;
  const added = new Map<K, number>();
  sums.set(day, added);
  return added;
}

function addTo<K>(sums: Map<K, number>, key: K, n: number): void {
  sums.set(key, (sums.get(key) ?? 0) + n);
}

function totalsIn(
  days: ByDay,
  about: Pick<TotalIncrement, 'dimension' | 'measure'>,
): TotalIncrement[] {
  return GRAINS.flatMap((grain) => {
    const sums = new Map<LocalDate, Map<string, number>>();
    for (const [day, byKey] of days) {
      const sumsOfSpan = onDay(sums, startOf(grain, day));
      for (const [key, n] of byKey) addTo(sumsOfSpan, key, n);
    }
    return inOrder(sums).flatMap(([start, byKey]) =>
      inOrder(byKey)
        .filter(([, n]) => n !== 0)
        .map(([key, n]) => ({ ...about, grain, start, key, n })),
    );
  });
}

function inOrder<K extends string, V>(sums: ReadonlyMap<K, V>): [K, V][] {
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
}

function cohortsIn(days: ReadonlyMap<string, number>): CohortIncrement[] {
  const sums = new Map<string, number>();
  for (const [name, n] of days) {
    const [closed, accepted] = [name.slice(0, 10) as LocalDate, name.slice(11, 21) as LocalDate];
    for (const closedGrain of GRAINS) {
      for (const acceptedGrain of GRAINS) {
        const starts = `${startOf(closedGrain, closed)} ${startOf(acceptedGrain, accepted)}`;
        addTo(sums, `${closedGrain} ${acceptedGrain} ${starts} ${name.slice(22)}`, n);
      }
    }
  }
  return inOrder(sums)
    .filter(([, n]) => n !== 0)
    .map(([name, n]) => {
      const [closedGrain, acceptedGrain, closedStart, acceptedStart, bucket] = name.split(' ');
      return {
        closedGrain,
        acceptedGrain,
        closedStart,
        acceptedStart,
        bucket,
        n,
      } as CohortIncrement;
    });
}
