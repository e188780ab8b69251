import type { Grouping } from '@banshi/contract/statistics';
import type { Instant } from '../../../kernel/instant.ts';
import { recountUntil } from '../../cases/index.ts';
import { type StepSums, sumSteps } from '../core/as-of.ts';
import type { StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import {
  answerFrom,
  answerNamed,
  countedBy,
  type DefinedPeriod,
  type StatisticsAnswer,
} from './statistics.ts';

/** Which figures, and as of when. */
export interface AskedAsOf {
  readonly period: DefinedPeriod;
  readonly by: Grouping;
  readonly asOf: Instant;
  /** Told how many entries were read. */
  readonly onProgress?: (entries: number) => void;
}

/**
 * The figures as they were at a moment, whatever was recorded since: counted anew from the whole journal, so that it takes
 * as long as the journal is. What counts is when an entry was recorded here, not the day of which it tells.
 */
export async function findStatisticsAsOf(
  { db, matters }: Pick<StatisticsDeps, 'db' | 'matters'>,
  { period, by, asOf, onProgress }: AskedAsOf,
): Promise<StatisticsAnswer> {
  const known = await matters();
  const sums = sumSteps(period, { by: countedBy(by) }, placesIn(known));
  await addUntil(db, asOf, { sums, onProgress });
  return answerNamed(db, answerFrom(sums.sums(), { period, by, matters: known }), by);
}

/** Adds up all steps that were recorded until a moment. */
export async function addUntil(
  db: StatisticsDeps['db'],
  asOf: Instant,
  {
    sums,
    onProgress,
  }: {
    readonly sums: StepSums;
    readonly onProgress?: ((entries: number) => void) | undefined;
  },
): Promise<void> {
  let read = 0;
  await recountUntil(db, asOf, (steps, entries) => {
    steps.forEach(sums.add);
    read += entries;
    onProgress?.(read);
  });
}
