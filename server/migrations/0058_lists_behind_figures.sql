-- The list behind each figure of 统计口径 10.1. What a figure counts that a row did not tell, its journal does: the way of acceptance,
-- the first correction notice, the end of what was never accepted, and the working days that the law gave.

alter table cases.cases
  add column accepted_as text check (accepted_as in ('DEEMED', 'TOLERANT', 'PROMISED')),
  add column legal_days smallint,
  add column corrected_at timestamptz,
  add column corrected_again boolean not null default false,
  add column ended_at timestamptz,
  add column end_type text
    check (end_type in ('refusedAcceptance', 'returned', 'terminated', 'withdrawn', 'forwarded'));

update cases.cases c set
  accepted_as = case j.body::json->>'type'
    when 'cases/deemed-accepted' then 'DEEMED'
    when 'cases/accepted-tolerantly' then 'TOLERANT'
    when 'cases/accepted-on-promise' then 'PROMISED' end,
  legal_days = case when j.body::json#>>'{limits,statutory,unit}' = 'workDay'
    then nullif((j.body::json#>>'{limits,statutory,days}')::smallint, 0) end
from cases.journal j
where j.case_id = c.id and c.accepted_at is not null
  and (j.body like '{"type":"cases/accepted%' or j.body like '{"type":"cases/deemed-accepted"%');

update cases.cases c set corrected_at = told.first, corrected_again = told.n > 1
from (
  select case_id, to_timestamp(min((body::json->>'at')::float8) / 1000) as first, count(*) as n
  from cases.journal where body like '{"type":"cases/correction-requested"%' group by case_id) told
where told.case_id = c.id and c.status <> 'VOID';

update cases.cases c set ended_at = told.last,
  end_type = case c.status when 'ACCEPT_REFUSED' then 'refusedAcceptance' when 'WITHDRAWN' then 'withdrawn'
    when 'FORWARDED' then 'forwarded' else told.close_type end
from (
  select distinct on (case_id) case_id, to_timestamp((body::json->>'at')::float8 / 1000) as last,
    body::json->>'closeType' as close_type
  from cases.journal
  where body like '{"type":"cases/acceptance-refused"%' or body like '{"type":"cases/refused-for-fraud"%'
    or body like '{"type":"cases/withdrawn"%' or body like '{"type":"cases/terminated"%'
    or body like '{"type":"cases/forwarded"%'
  order by case_id, version desc) told
where told.case_id = c.id and c.accepted_at is null
  and c.status in ('ACCEPT_REFUSED', 'WITHDRAWN', 'TERMINATED', 'FORWARDED');

-- Each index holds what one kind of figure counts and nothing else, matter by matter and hour by hour, so that a list goes through no
-- case that it does not show. Reported cases are in none of them but the one of what was returned, terminated or withdrawn.

create index cases_accepted_as on cases.cases
  (accepted_as, matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where accepted_as is not null and accepted_at is not null;
create index cases_corrected on cases.cases
  (corrected_again, matter_id, date_trunc('hour', corrected_at at time zone 'Asia/Shanghai'))
  where corrected_at is not null;
create index cases_ended on cases.cases
  (end_type, matter_id, date_trunc('hour', ended_at at time zone 'Asia/Shanghai'))
  where ended_at is not null;
create index cases_closed_as on cases.cases
  (close_type, matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where close_type in ('returned', 'terminated', 'withdrawn') and closed_at is not null;
create index cases_by_legal_days on cases.cases
  (matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where legal_days is not null and closed_at is not null;
create index cases_entrusted on cases.cases
  (matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where principal_id is not null and accepted_at is not null;

-- How a finish stands to the last day that it had: -1 before it, 0 on it, 1 after it.
create index cases_against_promise on cases.cases
  (sign((closed_at at time zone 'Asia/Shanghai')::date - due_on_promised), matter_id,
   date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where due_on_promised is not null and closed_at is not null;
create index cases_against_law on cases.cases
  (sign((closed_at at time zone 'Asia/Shanghai')::date - due_on_legal), matter_id,
   date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where due_on_legal is not null and closed_at is not null;

-- By channel and by source the lists go through the cases of the period, hour after hour, and skip the others. What is rare among many
-- has an index instead: the channels beside window and web, and what the hall handled itself.
create index cases_rare_channel_accepted on cases.cases
  (channel, matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where channel not in ('window', 'web') and accepted_at is not null;
create index cases_rare_channel_closed on cases.cases
  (channel, matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where channel not in ('window', 'web') and closed_at is not null;
create index cases_of_hall_accepted on cases.cases
  (matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where source_id is null and accepted_at is not null;
create index cases_of_hall_closed on cases.cases
  (matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where source_id is null and closed_at is not null;
