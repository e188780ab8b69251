-- The list behind the figure of acceptances that were reported late: the row of a case says so, with an index of its own,
-- since in days of which all was reported in time it must not go through them. A load of history fills it as the index of
-- all acceptances. A report is journaled as a list: kind, moment of recording, received, accepted, in seconds.

alter table cases.cases add column accepted_late boolean not null default false;

update cases.cases c set accepted_late = true
from cases.journal j
where j.case_id = c.id and c.accepted_at is not null
  and case
    when j.body like '[%' then
      (to_timestamp((j.body::json->>3)::float8) at time zone 'Asia/Shanghai')::date
      < (to_timestamp((j.body::json->>1)::float8) at time zone 'Asia/Shanghai')::date - 1
    else j.body like '{"type":"cases/deemed-accepted"%'
  end;

create index cases_accepted_late on cases.cases
  (matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where accepted_late and accepted_at is not null;
