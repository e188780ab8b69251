import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';

/** What came in and what was finished in one hour of the day. */
export interface HourLoad {
  readonly hour: number;
  readonly received: number;
  readonly closed: number;
}

interface LoadAsked {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly matterIds: readonly number[];
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * The load of each hour over some matters, summed over the days. Each is read from its own indexes by hour, so that it
 * grows with what these days bring and never with what was finished before.
 */
export async function readLoadByHour(
  db: Reader,
  { from, to, matterIds }: LoadAsked,
): Promise<HourLoad[]> {
  const { rows } = await sql<HourLoad>`
    select extract(hour from one.at)::int as hour,
      (count(*) filter (where one.is_receipt))::int as received,
      (count(*) filter (where not one.is_receipt))::int as closed
    from unnest(${[...matterIds]}::int[]) as wanted (matter_id)
    cross join lateral (
      select true as is_receipt, date_trunc('hour', received_at at time zone 'Asia/Shanghai') as at
      from cases.cases
      where matter_id = wanted.matter_id and received_at is not null and status <> 'VOID'
        and date_trunc('hour', received_at at time zone 'Asia/Shanghai') >= ${from}::timestamp
        and date_trunc('hour', received_at at time zone 'Asia/Shanghai') < ${to}::timestamp + interval '1 day'
      union all
      select false, date_trunc('hour', closed_at at time zone 'Asia/Shanghai')
      from cases.cases
      where matter_id = wanted.matter_id and closed_at is not null
        and date_trunc('hour', closed_at at time zone 'Asia/Shanghai') >= ${from}::timestamp
        and date_trunc('hour', closed_at at time zone 'Asia/Shanghai') < ${to}::timestamp + interval '1 day'
    ) one
    group by 1`.execute(db);
  const byHour = new Map(rows.map((row) => [row.hour, row]));
  return HOURS.map((hour) => byHour.get(hour) ?? { hour, received: 0, closed: 0 });
}
