import type { Bucket } from '@banshi/contract/case-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CountedFacts, CountStep } from '../../cases/index.ts';
import { GRAINS, type Grain, startOf } from './periods.ts';

export type Dimension = 'bucket' | 'type' | 'department' | 'area' | 'matter';

/** Where a matter counts. */
export interface MatterPlace {
  readonly bucket: Bucket;
  /** National code of two digits. */
  readonly type: string;
  /** The code of the department. */
  readonly department: string;
}

/** What is added to one row of the totals. */
export interface TotalIncrement {
  readonly dimension: Dimension;
  readonly measure: CountStep['measure'];
  readonly grain: Grain;
  readonly start: LocalDate;
  readonly key: string;
  readonly n: number;
}

/** What is added to one row of the cohorts. */
export interface CohortIncrement {
  readonly bucket: Bucket;
  readonly closedGrain: Grain;
  readonly acceptedGrain: Grain;
  readonly closedStart: LocalDate;
  readonly acceptedStart: LocalDate;
  readonly n: number;
}

export interface Increments {
  readonly totals: readonly TotalIncrement[];
  readonly cohorts: readonly CohortIncrement[];
}

/** Figures need these in every grouping; the others are told by bucket alone. */
const IN_EVERY_DIMENSION: ReadonlySet<string> = new Set(['accepted', 'closed', 'closedAccepted']);

type PlaceOf = (matterId: number) => MatterPlace;

/**
 * What counted steps add to the totals: each step in each dimension, in its day, its month and its
 * year. Equal rows are added up, and all come in the order of their keys, so that two processes that
 * write them take the rows in the same order.
 */
export function incrementsOf(facts: readonly CountedFacts[], placeOf: PlaceOf): Increments {
  const byMatter = new Map<string, number>();
  const byArea = new Map<string, number>();
  const cohorts = new Map<string, number>();
  for (const { matterId, area, steps } of facts) {
    const { bucket } = placeOf(matterId);
    for (const { measure, on, acceptedOn, count } of steps) {
      add(byMatter, `${on} ${measure} ${matterId}`, count);
      if (IN_EVERY_DIMENSION.has(measure)) add(byArea, `${on} ${measure} area ${area}`, count);
      if (acceptedOn !== undefined) add(cohorts, `${on} ${acceptedOn} ${bucket}`, count);
    }
  }
  for (const [name, n] of inAllDimensions(byMatter, placeOf)) byArea.set(name, n);
  return { totals: totalsIn(byArea), cohorts: cohortsIn(cohorts) };
}

/** Bucket, type and department follow from the matter: they are added up from its sums. */
function inAllDimensions(byMatter: ReadonlyMap<string, number>, placeOf: PlaceOf) {
  const days = new Map<string, number>();
  for (const [name, n] of byMatter) {
    const [on, measure = '', matterId] = name.split(' ');
    const { bucket, type, department } = placeOf(Number(matterId));
    const start = `${on} ${measure}`;
    add(days, `${start} bucket ${bucket}`, n);
    if (!IN_EVERY_DIMENSION.has(measure)) continue;
    add(days, `${start} type ${type}`, n);
    add(days, `${start} department ${department}`, n);
    add(days, `${start} matter ${matterId}`, n);
  }
  return days;
}

function add(sums: Map<string, number>, name: string, n: number): void {
  sums.set(name, (sums.get(name) ?? 0) + n);
}

/** Days are added up into months and years here, after equal steps have become one. */
function totalsIn(days: ReadonlyMap<string, number>): TotalIncrement[] {
  const sums = new Map<string, number>();
  for (const [name, n] of days) {
    const [on, rest] = [name.slice(0, 10) as LocalDate, name.slice(11)];
    for (const grain of GRAINS) add(sums, `${rest} ${grain} ${startOf(grain, on)}`, n);
  }
  return [...sums]
    .filter(([, n]) => n !== 0)
    .sort(byName)
    .map(([name, n]) => {
      const [measure, dimension, key, grain, start] = name.split(' ');
      return { measure, dimension, key, grain, start, n } as TotalIncrement;
    });
}

function cohortsIn(days: ReadonlyMap<string, number>): CohortIncrement[] {
  const sums = new Map<string, number>();
  for (const [name, n] of days) {
    const [closed, accepted] = [name.slice(0, 10) as LocalDate, name.slice(11, 21) as LocalDate];
    for (const closedGrain of GRAINS) {
      for (const acceptedGrain of GRAINS) {
        const starts = `${startOf(closedGrain, closed)} ${startOf(acceptedGrain, accepted)}`;
        add(sums, `${closedGrain} ${acceptedGrain} ${starts} ${name.slice(22)}`, n);
      }
    }
  }
  return [...sums]
    .filter(([, n]) => n !== 0)
    .sort(byName)
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

function byName([one]: readonly [string, number], [other]: readonly [string, number]): number {
  return one < other ? -1 : 1;
}
