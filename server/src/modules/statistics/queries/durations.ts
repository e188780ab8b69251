import type { AcceptanceMode, ApplicantKind, Channel } from '@banshi/contract/case-words';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { type CountedWhere, keyIn, type PlaceOf } from '../core/dimensions.ts';
import { type DurationDimension, type DurationSums, durationsOf } from '../core/durations.ts';
import type { Period } from '../core/statistics-period.ts';
import { WAITING_STEPS } from './waiting-steps.ts';

interface Row {
  readonly key: string | null;
  readonly matter_id: number | null;
  readonly area: string | null;
  readonly channel: Channel | null;
  readonly source: string | null;
  readonly window_id: number | null;
  readonly applicant_kind: ApplicantKind | null;
  readonly mode: AcceptanceMode | null;
  readonly origin_area: string | null;
  readonly principal_id: number | null;
  readonly staff_id: StaffId | null;
  readonly closed: LocalDate | null;
  readonly accepted: LocalDate | null;
  readonly n: number;
  readonly limited: number;
}

/** From where durations are read: one snapshot, with the calendar as it stands. */
export interface DurationGround {
  readonly db: Reader;
  readonly calendar: WorkCalendar;
  readonly placeOf: PlaceOf;
}

/**
 * What the finished cases of a period took, by the keys of a dimension, folded and waiting, by one statement. Reads the pairs of
 * days of the period and gives each key's days once: it grows with days × keys, however many cases there are.
 */
export async function readDurations(
  { db, calendar, placeOf }: DurationGround,
  dimension: DurationDimension,
  { from, to }: Period,
): Promise<ReadonlyMap<string, DurationSums>> {
  const { rows } = await sql<Row>`
    select d.key, null::integer as matter_id, null as area, null as channel, null as source,
      null::integer as window_id, null as applicant_kind, null as mode, null as origin_area,
      null::integer as principal_id, null as staff_id, d.closed_on as closed, d.accepted_on as accepted,
      sum(d.n)::bigint as n, sum(d.limited)::bigint as limited
    from statistics.durations d
    where d.dimension = ${dimension} and d.closed_on between ${from}::date and ${to}::date
    group by grouping sets ((d.key, d.closed_on), (d.key, d.accepted_on))
    union all
    select null, step.matter_id, step.area, step.channel, step.source, step.window_id,
      step.applicant_kind, coalesce(step.mode, 'NORMAL'), step.origin_area, step.principal_id,
      step.staff_id, step.closed, step.accepted, sum(step.n)::bigint,
      coalesce(sum(step.n) filter (where step.limit_days is not null), 0)::bigint
    from (${WAITING_STEPS}) as step
    where step.closed between ${from}::date and ${to}::date and step.accepted is not null
    group by 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13`.execute(db);
  const days = rows.flatMap(({ closed, accepted, n, limited, ...where }) => {
    const found = where.key ?? keyIn(dimension, whereIn(where), placeOf);
    const told = { closed: closed ?? undefined, accepted: accepted ?? undefined, n, limited };
    return found === undefined ? [] : [{ key: found, ...told }];
  });
  return durationsOf(days, from, calendar);
}

type Where = Omit<Row, 'key' | 'closed' | 'accepted' | 'n' | 'limited'>;

function whereIn(row: Where): CountedWhere {
  return {
    matterId: row.matter_id ?? 0,
    area: row.area ?? '',
    channel: row.channel ?? undefined,
    source: row.source ?? undefined,
    windowId: row.window_id ?? undefined,
    applicantKind: row.applicant_kind ?? undefined,
    mode: row.mode ?? undefined,
    originArea: row.origin_area ?? undefined,
    principalId: row.principal_id ?? undefined,
    staffId: row.staff_id ?? undefined,
  };
}
