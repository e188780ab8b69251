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

/**
 * What counted steps add to the totals: each step in each dimension, in its day, its month and its
 * year. Equal rows are added up, and all come in the order of their keys, so that two processes that
 * write them take the rows in the same order.
 */
export function incrementsOf(
  facts: readonly CountedFacts[],
  placeOf: (matterId: number) => MatterPlace,
): Increments {
  const days = new Map<string, number>();
  const cohorts = new Map<string, number>();
  for (const { matterId, area, steps } of facts) {
    const place = placeOf(matterId);
    const keys = [
      `bucket ${place.bucket}`,
      `type ${place.type}`,
      `department ${place.department}`,
      `area ${area}`,
      `matter ${matterId}`,
    ];
    for (const { measure, on, acceptedOn, count } of steps) {
      for (const key of keys) add(days, `${on} ${measure} ${key}`, count);
      if (acceptedOn !== undefined) add(cohorts, `${on} ${acceptedOn} ${place.bucket}`, count);
    }
  }
  return { totals: totalsIn(days), cohorts: cohortsIn(cohorts) };
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
