-- Q3 finds one number that several sources report (ADR 0202). The id of a reported case is made of its source and its number, so that an
-- import asks for the same number of each other source by the key of the cases; what it finds is kept here, with what the list goes by.

create table cases.doubled_numbers (
  case_id     uuid        primary key,
  matter_id   integer     not null,
  accepted_at timestamptz
);
create index doubled_numbers_accepted on cases.doubled_numbers
  (matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'), accepted_at, case_id)
  where accepted_at is not null;
insert into cases.doubled_numbers (case_id, matter_id, accepted_at)
select id, matter_id, accepted_at from cases.cases
where source_id is not null and (select count(*) from cases.sources) > 1
  and source_case_no in (
    select source_case_no from cases.cases
    where source_id is not null and (select count(*) from cases.sources) > 1
    group by source_case_no having min(source_id) < max(source_id));
grant select, insert, update on cases.doubled_numbers to banshi_app;

-- What the other rules find is listed matter after matter and hour after hour, of an unknown version version after version, so that a
-- page goes through nothing that it does not show. Each of these indexes holds hardly more than what is found.
drop index cases.cases_closed_before_accepted;
create index cases_closed_before_accepted on cases.cases
  (matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'), closed_at, id)
  where closed_at < accepted_at;
drop index cases.cases_by_version;
create index cases_by_version on cases.cases
  (matter_id, matter_version, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where matter_version is not null;
create index cases_voided_of_matter on cases.cases
  (matter_id, date_trunc('hour', received_at at time zone 'Asia/Shanghai'), received_at, id)
  where status = 'VOID';

-- Licences of a body, newest first: without its filings, which have an index of their own, this one answers by itself when a page is full.
drop index licences.licences_of_department;
create index licences_of_department on licences.licences (department_id, granted_on desc, case_id desc)
  where cancel_by is null;
