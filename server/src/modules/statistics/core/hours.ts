import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CountStep } from '../../cases/index.ts';
import { type Definition, FINISHED } from './definition.ts';
import type { PlaceOf } from './dimensions.ts';

export const HOURS_OF_DAY = 24;

/** What is counted by the hour of the day (ADR 0201). */
export const HOUR_MEASURES = ['received', ...FINISHED] as const;
export type HourMeasure = (typeof HOUR_MEASURES)[number];

/** Of each measure one number for each hour, from midnight on. */
export type HourSums = Readonly<Record<HourMeasure, readonly number[]>>;

/** The day and the hour in which a step counts; a step that an older version told knows no hour and counts in none. */
const COUNTED_IN = {
  received: ({ received, receivedHour }) => [received, receivedHour],
  closed: ({ closed, closedHour }) => [closed, closedHour],
  refusedAcceptance: ({ refused, refusedHour }) => [refused, refusedHour],
} as const satisfies Readonly<
  Record<
    HourMeasure,
    (step: CountStep) => readonly [day: LocalDate | undefined, hour: number | undefined]
  >
>;

/** What is added to one row: the hours of one day in one department. */
export interface HourIncrement extends HourSums {
  readonly day: LocalDate;
  /** By its code. */
  readonly department: string;
}

/** What came in and was finished, added up by hour. */
export interface HourCount {
  readonly add: (step: CountStep) => void;
  /** In the order of their keys, as their index has them. */
  readonly increments: () => HourIncrement[];
}

type Sums = Record<HourMeasure, number[]>;

/** What counted steps add to the sums by hour; memory grows with days and departments. */
export function createHours(placeOf: PlaceOf): HourCount {
  const days = new Map<LocalDate, Map<string, Sums>>();
  return {
    add(step) {
      for (const measure of HOUR_MEASURES) {
        const [day, hour] = COUNTED_IN[measure](step);
        if (day === undefined || hour === undefined) continue;
        const sums = sumsOf(days, day, placeOf(step.matterId).department)[measure];
        sums[hour] = (sums[hour] ?? 0) + step.n;
      }
    },
    increments: () =>
      inOrder(days).flatMap(([day, byDepartment]) =>
        inOrder(byDepartment)
          .filter(([, sums]) => HOUR_MEASURES.some((measure) => sums[measure].some(isNotZero)))
          .map(([department, sums]) => ({ day, department, ...sums })),
      ),
  };
}

/** By a definition, what came in and was finished in each hour. */
export function loadsBy({ closed }: Definition, sums: HourSums) {
  return Array.from({ length: HOURS_OF_DAY }, (_, hour) => ({
    hour,
    received: sums.received[hour] ?? 0,
    closed: closed.reduce((sum, measure) => sum + (sums[measure][hour] ?? 0), 0),
  }));
}

function sumsOf(days: Map<LocalDate, Map<string, Sums>>, day: LocalDate, department: string): Sums {
  const ofDay = days.get(day) ?? new Map<string, Sums>();
  const known = ofDay.get(department);
  if (known) return known;
  const added = { received: noHours(), closed: noHours(), refusedAcceptance: noHours() };
  days.set(day, ofDay.set(department, added));
  return added;
}

function noHours(): number[] {
  return new Array<number>(HOURS_OF_DAY).fill(0);
}

function isNotZero(n: number): boolean {
  return n !== 0;
}

function inOrder<K extends string, V>(sums: ReadonlyMap<K, V>): [K, V][] {
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
}
