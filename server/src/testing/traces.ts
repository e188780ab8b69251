import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';

/** Every so many of the finished leave what is rare among them. */
const RARE_AMONG = 400;

/**
 * What finished cases of the counter leave beside them, one of each for every finished case that was simulated: numbers of the
 * counter, tolerances that were settled, ratings, closed warnings, licences, delays that were explained, and readings by others.
 */
export async function leaveTraces(owner: Database): Promise<void> {
  for (const trace of TRACES) await trace.execute(owner);
}

const DAY = sql`(c.closed_at at time zone 'Asia/Shanghai')::date`;
const NTH = sql`row_number() over (order by c.id)`;
const FINISHED = sql`from cases.cases c where c.closed_at is not null and c.source_id is not null`;

const TRACES = [
  sql`create temporary table finished as
    select c.id, ${NTH} as nth, c.matter_id, c.department_id, c.area, c.applicant_id, c.received_at, c.closed_at, ${DAY} as day
    ${FINISHED}`,
  sql`insert into cases.tolerance_outcomes (case_id, department_id, settled_on, is_on_time)
    select id, department_id, day, nth % ${RARE_AMONG} > 0 from finished on conflict do nothing`,
  sql`insert into ratings.ratings (case_id, seq, service, ordinal, stage, grade, options, edition, channel, source,
      rated_at, rated_on, served_at, matter_id, area, received_on, display_no, hands, place)
    select id, 1, 1, 1, 'FINISH', case when nth % ${RARE_AMONG} = 0 then 'DISSATISFIED' else 'SATISFIED' end,
      '{}', 1, 'PC', 'USER', closed_at, day, closed_at - interval '1 hour', matter_id, area,
      (received_at at time zone 'Asia/Shanghai')::date, nth::text, '{}', decode(md5(id::text), 'hex')
    from finished on conflict do nothing`,
  sql`insert into supervision.alerts (case_id, seq, version, rule, cause, level, status, organisation_id, as_of, issued_at, closed_at)
    select id, 1, 1, case when nth % ${RARE_AMONG} = 0 then 'R13' else 'R1' end, 'trace', 'WARNING', 'RESOLVED', department_id,
      day, closed_at - interval '1 day', closed_at
    from finished on conflict do nothing`,
  sql`insert into licences.licences (case_id, version, state, matter_id, department_id, holder_id, holder_kind, holder_name, kind,
      number, granted_on, valid_from, ask_days, remind_days)
    select id, 1, case when nth % ${RARE_AMONG} = 0 then 'REVOKED' else 'EXPIRED' end, matter_id, department_id, applicant_id,
      'organisation', '示例公司' || nth, '示例证', 'T' || nth, day, day, 30, '{90,60,30}'
    from finished on conflict do nothing`,
  sql`insert into notices.delays (case_id, authority_id, matter_id, received_on, legal_on, reason, explained_at, finished_on)
    select id, department_id, matter_id, (received_at at time zone 'Asia/Shanghai')::date, day - 1, '示例', closed_at, day
    from finished on conflict do nothing`,
  // Every second one was the counter's own.
  sql`update cases.cases c set numbered_on = f.day, serial = f.nth, source_id = null, source_case_no = null
    from finished f where f.id = c.id and f.nth % 2 = 0`,
  sql`drop table finished`,
  // Their sums, as the stores would have kept them.
  sql`insert into cases.tolerance_sums (settled_on, department_id, due, on_time)
    select settled_on, department_id, count(*), count(*) filter (where is_on_time) from cases.tolerance_outcomes
    group by settled_on, department_id on conflict do nothing`,
  sql`insert into cases.counter_receipts (received_on, matter_id, area, n)
    select numbered_on, matter_id, area, count(*) from cases.cases where serial is not null
    group by numbered_on, matter_id, area on conflict do nothing`,
  sql`insert into ratings.given (rated_on, matter_id, area, grade, n)
    select rated_on, matter_id, area, grade, count(*) from ratings.ratings
    group by rated_on, matter_id, area, grade on conflict do nothing`,
  sql`insert into ratings.rated_cases (received_on, matter_id, area, n)
    select received_on, matter_id, area, count(*) from ratings.ratings
    group by received_on, matter_id, area on conflict do nothing`,
  sql`insert into notices.delay_sums (finished_on, authority_id, n)
    select finished_on, authority_id, count(*) from notices.delays
    where finished_on is not null group by finished_on, authority_id on conflict do nothing`,
];
