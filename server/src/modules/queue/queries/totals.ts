import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { addedCounts } from '../core/queue-figures.ts';
import type { Counts } from '../core/ticket.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What was counted on a day of a queue at a window; 0: at none. */
export interface DayTotal extends Counts {
  readonly day: LocalDate;
  readonly classId: number;
  readonly windowId: number;
}

/** The totals of a period: a row for each day, queue and window, however many tickets there were. */
export async function readTotals(db: Reader, { from, to }: Days): Promise<readonly DayTotal[]> {
  const { rows } = await sql<DayTotal>`
    select day, class_id as "classId", window_id as "windowId", taken, started, wait_seconds::float8 as "waitSeconds",
      finished, service_seconds::float8 as "serviceSeconds", skipped, cancelled, expired, transferred
    from queue.totals
    where day between ${from}::date and ${to}::date`.execute(db);
  return rows;
}

/**
 * The tickets of days before this one that nobody has closed yet, counted as their closing will count them: the figures of a day
 * do not depend on when the duty comes round.
 */
export async function readLeftOver(
  db: Reader,
  { from, to }: Days,
  today: LocalDate,
): Promise<readonly DayTotal[]> {
  const { rows } = await sql<{
    readonly day: LocalDate;
    readonly classId: number;
    readonly windowId: number;
    readonly expired: number;
  }>`
    select day, class_id as "classId", coalesce(window_id, 0) as "windowId", count(*)::int as expired
    from queue.tickets
    where day between ${from}::date and ${to}::date and day < ${today}::date
      and state in ('WAITING', 'CALLED')
    group by day, class_id, coalesce(window_id, 0)`.execute(db);
  return rows.map(({ day, classId, windowId, expired }) => ({
    ...{ day, classId, windowId },
    ...addedCounts([]),
    expired,
  }));
}

export interface HourTotal {
  readonly hour: number;
  readonly taken: number;
  readonly started: number;
}

/** What was taken and what began in each hour of the day, all days of a period together. */
export async function readHours(db: Reader, { from, to }: Days): Promise<readonly HourTotal[]> {
  const { rows } = await sql<HourTotal>`
    select hour, sum(taken)::int as taken, sum(started)::int as started
    from queue.hours
    where day between ${from}::date and ${to}::date
    group by hour
    order by hour`.execute(db);
  return rows;
}

/** How long those waited who were served at a window. */
export interface WindowWait {
  readonly windowId: number;
  readonly tickets: number;
  readonly seconds: number;
}

/** 等候时长 of a period, window by window. */
export async function readWaits(db: Reader, { from, to }: Days): Promise<readonly WindowWait[]> {
  const { rows } = await sql<WindowWait>`
    select window_id as "windowId", sum(started)::int as tickets, sum(wait_seconds)::float8 as seconds
    from queue.totals
    where day between ${from}::date and ${to}::date and started > 0
    group by window_id
    order by window_id`.execute(db);
  return rows;
}
