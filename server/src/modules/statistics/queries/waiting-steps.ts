import { type RawBuilder, sql } from 'kysely';
import { COUNTED_TOPIC } from '../../cases/index.ts';
import type { Measure } from '../core/measures.ts';

/** The steps that wait to be folded, one a row; each is a list, see `PackedStep` of the cases. */
export const WAITING_STEPS = sql`
  select (step->>0)::integer as matter_id, step->>1 as area, (step->>2)::date as received,
    (step->>3)::date as accepted, (step->>4)::date as closed, (step->>5)::boolean as late,
    (step->>6)::integer as n, (step->>7)::integer as principal_id, step->>8 as channel,
    step->>9 as source, step->>10 as staff_id, step->>11 as mode, (step->>12)::date as refused,
    (step->>13)::date as corrected, (step->>14)::boolean as corrected_again,
    (step->>15)::date as ended, step->>16 as close_type, step->>17 as promise,
    step->>18 as legal, (step->>19)::integer as limit_days,
    (step->>20)::integer as window_id, step->>21 as applicant_kind,
    step->>22 as origin_area, (step->>23)::integer as received_hour,
    (step->>24)::integer as closed_hour, (step->>25)::integer as refused_hour
  from platform.outbox, jsonb_array_elements(facts) as step
  where subscriber = 'statistics' and topic = ${COUNTED_TOPIC}`;

/** The day on which a step counts in a measure; what `core/measures.ts` says, where the steps wait. */
const COUNTED_ON: Readonly<Record<Measure, RawBuilder<unknown>>> = {
  accepted: sql`step.accepted`,
  acceptedCrossProvince: sql`case when step.origin_area is not null then step.accepted end`,
  acceptedDeemed: sql`case when step.mode = 'DEEMED' then step.accepted end`,
  acceptedEntrusted: sql`case when step.principal_id is not null then step.accepted end`,
  acceptedLate: sql`case when step.late then step.accepted end`,
  acceptedOnline: sql`case when step.channel in ('web', 'mobile') then step.accepted end`,
  acceptedPromised: sql`case when step.mode = 'PROMISED' then step.accepted end`,
  acceptedTolerant: sql`case when step.mode = 'TOLERANT' then step.accepted end`,
  closed: sql`step.closed`,
  closedAccepted: sql`case when step.accepted is not null then step.closed end`,
  closedEarly: sql`case when step.promise = 'early' then step.closed end`,
  closedInLegalTime: sql`case when step.legal in ('early', 'inTime') then step.closed end`,
  closedInTime: sql`case when step.promise in ('early', 'inTime') then step.closed end`,
  closedWithLegal: sql`case when step.legal is not null then step.closed end`,
  closedWithPromise: sql`case when step.promise is not null then step.closed end`,
  corrected: sql`step.corrected`,
  correctedAgain: sql`case when step.corrected_again then step.corrected end`,
  legalDays: sql`case when step.limit_days is not null then step.closed end`,
  received: sql`step.received`,
  refused: sql`case when step.close_type = 'refused' then step.closed end`,
  refusedAcceptance: sql`step.refused`,
  returned: sql`case when step.close_type = 'returned' then step.ended end`,
  terminated: sql`case when step.close_type = 'terminated' then step.ended end`,
  withdrawn: sql`case when step.close_type = 'withdrawn' then step.ended end`,
};

/** Each step that waits, once for each of these measures in which it counts. */
export function waitingIn(measures: readonly Measure[]): RawBuilder<unknown> {
  const counted = measures.map((measure) => {
    const n = measure === 'legalDays' ? sql`step.n * step.limit_days` : sql`step.n`;
    return sql`(${measure}::text, ${COUNTED_ON[measure]}, ${n})`;
  });
  return sql`
    select step.matter_id, step.area, step.principal_id, step.channel, step.source, step.staff_id,
      step.window_id, step.applicant_kind, step.origin_area,
      case when step.accepted is not null then coalesce(step.mode, 'NORMAL') end as mode,
      counted.measure, counted.counted_on, counted.n
    from (${WAITING_STEPS}) as step,
      lateral (values ${sql.join(counted)}) as counted (measure, counted_on, n)
    where counted.counted_on is not null`;
}
