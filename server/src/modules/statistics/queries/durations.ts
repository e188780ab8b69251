import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import { type DurationDimension, type DurationSums, durationsOf } from '../core/durations.ts';
import type { Period } from '../core/statistics-period.ts';
import { type DaysGround, readFinishedDays } from './finished-days.ts';

/** From where durations are read: one snapshot, with the calendar as it stands. */
export interface DurationGround extends DaysGround {
  readonly calendar: WorkCalendar;
}

/** What the finished cases of a period took, by the keys of a dimension, folded and waiting. */
export async function readDurations(
  ground: DurationGround,
  dimension: DurationDimension,
  period: Period,
): Promise<ReadonlyMap<string, DurationSums>> {
  const days = await readFinishedDays(ground, dimension, period);
  return durationsOf(days, period.from, ground.calendar);
}
