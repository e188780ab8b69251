-- What came in and was finished is kept by hour (ADR 0201), so that no case is read for it. Whoever folds the totals adds to it; what is
-- told from now on names its hour, and what was told before and still waits does not, so that every case that there is counts here.

create table statistics.hours (
  day                date      not null,
  -- Its code, as in the totals.
  department         text      not null,
  -- One number for each hour, from midnight on.
  received           integer[] not null check (cardinality(received) = 24),
  closed             integer[] not null check (cardinality(closed) = 24),
  -- 不予受理, which another definition counts among the finished.
  refused_acceptance integer[] not null check (cardinality(refused_acceptance) = 24),
  primary key (day, department)
) with (fillfactor = 70);
grant select, insert, update, delete on statistics.hours to banshi_app;

insert into statistics.hours (day, department, received, closed, refused_acceptance)
with by_matter as (
  select c.matter_id, told.at, sum(told.received) as received, sum(told.closed) as closed, sum(told.refused) as refused
  from cases.cases c, lateral (values
    (date_trunc('hour', c.received_at at time zone 'Asia/Shanghai'), 1, 0, 0),
    (date_trunc('hour', c.closed_at at time zone 'Asia/Shanghai'), 0, 1, 0),
    (case when c.end_type = 'refusedAcceptance' then date_trunc('hour', c.ended_at at time zone 'Asia/Shanghai') end, 0, 0, 1)
  ) as told (at, received, closed, refused)
  where c.status <> 'VOID' and told.at is not null
  group by c.matter_id, told.at
), by_hour as (
  select b.at::date as day, o.code as department, extract(hour from b.at)::integer as hour,
    sum(b.received)::integer as received, sum(b.closed)::integer as closed, sum(b.refused)::integer as refused
  from by_matter b
  join catalogue.matters m on m.id = b.matter_id
  join identity.organisations o on o.id = m.department_id
  group by 1, 2, 3
)
select day, department, array_agg(coalesce(b.received, 0) order by hour), array_agg(coalesce(b.closed, 0) order by hour),
  array_agg(coalesce(b.refused, 0) order by hour)
from (select distinct day, department from by_hour) of_day
cross join generate_series(0, 23) as each (hour)
left join by_hour b using (day, department, hour)
group by day, department;
