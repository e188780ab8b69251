-- What finished in a month of what was accepted in another, by the days of each of the two: how long the cases of a long period took is the working days
-- up to their finish less those up to their acceptance, so that it takes the two sums by day and no pairs of days (ADR 0205). A row lists
-- days: of the finish as they are numbered in its month, of the acceptance below zero. A day may be listed more than once.

create table statistics.duration_months (
  dimension      text not null check (dimension in
    ('applicantKind', 'area', 'bucket', 'channel', 'department', 'matter', 'mode', 'originArea', 'principalMatter', 'source', 'staff', 'type',
     'window')),
  closed_month   date not null,
  accepted_month date not null,
  key            text not null,
  days           smallint[] not null,
  -- Cases of each day, and those of them to which the law gave working days.
  n              integer[] not null,
  limited        integer[] not null,
  primary key (dimension, closed_month, accepted_month, key)
) with (fillfactor = 70);

-- What waits is in neither and is folded into both.
insert into statistics.duration_months (dimension, closed_month, accepted_month, key, days, n, limited)
select dimension, closed_month, accepted_month, key, array_agg(day order by day), array_agg(n order by day), array_agg(limited order by day)
from (
  select d.dimension, date_trunc('month', d.closed_on)::date as closed_month, date_trunc('month', d.accepted_on)::date as accepted_month, d.key,
    listed.day, sum(d.n)::integer as n, sum(d.limited)::integer as limited
  from statistics.durations d,
    lateral (values (extract(day from d.closed_on)::smallint), (-extract(day from d.accepted_on)::smallint)) as listed (day)
  group by 1, 2, 3, 4, 5
) as by_day
where n <> 0 or limited <> 0
group by dimension, closed_month, accepted_month, key;

grant select, insert, update, delete on statistics.duration_months to banshi_app;
