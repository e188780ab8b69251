-- Cases that are handled in the name of another body (委托行权, 行政许可法第二十四条) are counted for it as well, and the lists behind these
-- figures have indexes of their own: they must not go through what the same matters count beside.

alter table cases.cases add column principal_id integer;

create index cases_entrusted_accepted on cases.cases
  (principal_id, matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where principal_id is not null and accepted_at is not null;
create index cases_entrusted_closed on cases.cases
  (principal_id, matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where principal_id is not null and closed_at is not null;

alter table statistics.totals drop constraint totals_dimension_check;
alter table statistics.totals add constraint totals_dimension_check
  check (dimension in ('bucket', 'type', 'department', 'area', 'matter', 'principal'));
