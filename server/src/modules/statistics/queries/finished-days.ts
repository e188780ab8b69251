import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { keyIn, type PlaceOf } from '../core/dimensions.ts';
import { daysOfMonth, type ListedDay, partsOf } from '../core/duration-months.ts';
import type { DaysOfCases, DurationDimension } from '../core/durations.ts';
import type { Period } from '../core/statistics-period.ts';
import { WAITING_STEPS } from './waiting-steps.ts';
import { type WhereColumns, whereOf } from './where-of-step.ts';

interface Where extends WhereColumns {
  readonly key: string | null;
}

/** Cases by their days, or where days are listed, by the two months in which they lie. */
type Row = Where &
  (
    | {
        readonly closed: LocalDate | null;
        readonly accepted: LocalDate | null;
        readonly n: number;
        readonly limited: number;
        readonly days: null;
      }
    | (Lists & { readonly closed: LocalDate; readonly accepted: LocalDate })
  );

/** As the database writes lists. */
interface Lists {
  readonly days: string;
  readonly days_n: string;
  readonly days_limited: string;
}

/** From where days are read. */
export interface DaysGround {
  readonly db: Reader;
  readonly placeOf: PlaceOf;
}

/**
 * Cases that finished in a period by the days of their finish and of their acceptance, by the keys of a dimension, folded and waiting, by one
 * statement. Whole months come from the durations by month, some rows for each key and month; pairs of days are read of half a month at
 * either end.
 */
export async function readFinishedDays(
  { db, placeOf }: DaysGround,
  dimension: DurationDimension,
  period: Period,
): Promise<DaysOfCases[]> {
  const { months, days } = partsOf(period);
  const { rows } = await sql<Row>`
    select d.key, null::integer as matter_id, null as area, null as channel, null as source,
      null::integer as window_id, null as applicant_kind, null as mode, null as origin_area,
      null::integer as principal_id, null as staff_id, d.closed_on as closed, d.accepted_on as accepted,
      sum(part.sign * d.n)::bigint as n, sum(part.sign * d.limited)::bigint as limited,
      null as days, null as days_n, null as days_limited
    from unnest(${days.map(({ from }) => from)}::date[], ${days.map(({ to }) => to)}::date[],
        ${days.map(({ sign }) => sign)}::integer[]) as part (first, last, sign)
      join statistics.durations d
        on d.dimension = ${dimension} and d.closed_on between part.first and part.last
    group by grouping sets ((d.key, d.closed_on), (d.key, d.accepted_on))
    union all
    select m.key, null, null, null, null, null, null, null, null, null, null, m.closed_month,
      m.accepted_month, null, null, m.days::text, m.n::text, m.limited::text
    from statistics.duration_months m
    where m.dimension = ${dimension}
      and m.closed_month >= ${months.from}::date and m.closed_month < ${months.before}::date
    union all
    select null, step.matter_id, step.area, step.channel, step.source, step.window_id,
      step.applicant_kind, coalesce(step.mode, 'NORMAL'), step.origin_area, step.principal_id,
      step.staff_id, step.closed, step.accepted, sum(step.n)::bigint,
      coalesce(sum(step.n) filter (where step.limit_days is not null), 0)::bigint, null, null, null
    from (${WAITING_STEPS}) as step
    where step.closed between ${period.from}::date and ${period.to}::date
      and step.accepted is not null
    group by 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13`.execute(db);
  return rows.flatMap((row) => {
    const key = row.key ?? keyIn(dimension, whereOf(row), placeOf);
    return key === undefined ? [] : daysIn(row, key);
  });
}

function daysIn(row: Row, key: string): DaysOfCases[] {
  if (row.days !== null) {
    const [closedMonth, acceptedMonth] = [row.closed, row.accepted];
    return daysOfMonth({ key, closedMonth, acceptedMonth, days: listedDays(row) });
  }
  const { closed, accepted, n, limited } = row;
  return [{ key, closed: closed ?? undefined, accepted: accepted ?? undefined, n, limited }];
}

/** The days of a row of the durations by month, as they were added. */
export function listedDays({ days, days_n, days_limited }: Lists): ListedDay[] {
  const [n, limited] = [numbersIn(days_n), numbersIn(days_limited)];
  return numbersIn(days).map((day, at) => ({ day, n: n[at] ?? 0, limited: limited[at] ?? 0 }));
}

/** A list of numbers as the database writes it, never empty here: the driver's own reading takes ten times as long. */
function numbersIn(list: string): number[] {
  return list.slice(1, -1).split(',').map(Number);
}
