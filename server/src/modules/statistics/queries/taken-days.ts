import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { countWorkDays, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { PlaceOf } from '../core/dimensions.ts';
import { LIMITED } from '../core/increments.ts';
import type { TakenDays } from '../core/rates.ts';
import type { Period } from '../core/statistics-period.ts';
import { WAITING_STEPS } from './waiting-steps.ts';

interface Row {
  readonly day: LocalDate;
  readonly n: number;
}

/**
 * The working days from the day after acceptance to the day of the finish, over all that finished in a period. Working
 * days up to the finish less those up to the acceptance: so a sum by each of the two days is enough, and the calendar
 * counts as it stands now.
 */
export async function readTakenDays(
  db: Reader,
  calendar: WorkCalendar,
  asked: Period & { readonly limitedOnly: boolean },
): Promise<TakenDays> {
  const closed = await perDay(db, sql`closed`, asked);
  const accepted = await perDay(db, sql`accepted`, asked);
  return {
    cases: closed.reduce((sum, { n }) => sum + n, 0),
    days: weighed(closed, calendar) - weighed(accepted, calendar),
  };
}

const EPOCH = '1990-01-01' as LocalDate;

function weighed(rows: readonly Row[], calendar: WorkCalendar): number {
  return rows.reduce((sum, { day, n }) => sum + n * countWorkDays(calendar, EPOCH, day).days, 0);
}

async function perDay(
  db: Reader,
  day: RawBuilder<unknown>,
  { from, to, limitedOnly }: Period & { readonly limitedOnly: boolean },
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select ${day} as day, sum(n)::bigint as n from (
      select closed_start as closed, accepted_start as accepted, n from statistics.cohorts
      where closed_grain = 'day' and accepted_grain = 'day'
        and closed_start between ${from}::date and ${to}::date
        and (bucket = ${LIMITED}) = ${limitedOnly}::boolean
      union all
      select closed, accepted, n from (${WAITING_STEPS}) as step
      where closed between ${from}::date and ${to}::date and accepted is not null
        and (not ${limitedOnly}::boolean or limit_days is not null)) as finished
    group by 1`.execute(db);
  return rows;
}

/** The same of each bucket. */
export async function readTakenDaysByBucket(
  db: Reader,
  calendar: WorkCalendar,
  { placeOf, ...period }: Period & { readonly placeOf: PlaceOf },
): Promise<ReadonlyMap<string, TakenDays>> {
  const sums = new Map<string, { cases: number; days: number }>();
  for (const row of await perDays(db, period)) {
    const bucket = row.bucket ?? placeOf(row.matter_id ?? 0).bucket;
    const sum = sums.get(bucket) ?? { cases: 0, days: 0 };
    const { days } = countWorkDays(calendar, addDays(row.accepted, 1), row.closed);
    sums.set(bucket, { cases: sum.cases + row.n, days: sum.days + row.n * days });
  }
  return sums;
}

interface DaysRow {
  readonly bucket: string | null;
  readonly matter_id: number | null;
  readonly closed: LocalDate;
  readonly accepted: LocalDate;
  readonly n: number;
}

async function perDays(db: Reader, { from, to }: Period): Promise<readonly DaysRow[]> {
  const { rows } = await sql<DaysRow>`
    select bucket, null::integer as matter_id, closed_start as closed, accepted_start as accepted, n
    from statistics.cohorts
    where closed_grain = 'day' and accepted_grain = 'day' and bucket <> ${LIMITED}
      and closed_start between ${from}::date and ${to}::date
    union all
    select null, matter_id, closed, accepted, n from (${WAITING_STEPS}) as step
    where closed between ${from}::date and ${to}::date and accepted is not null`.execute(db);
  return rows;
}
