-- What was read case by case for a period is kept as sums by day beside its rows (ADR 0199): receipts of the counter, tolerances that
-- were settled, ratings. They are written in the transaction of what they count.

create table cases.counter_receipts (
  received_on date    not null,
  matter_id   integer not null,
  area        text    not null,
  -- Without entry errors.
  n           integer not null,
  primary key (received_on, matter_id, area)
);
insert into cases.counter_receipts (received_on, matter_id, area, n)
select numbered_on, matter_id, area, count(*) from cases.cases
where serial is not null and status <> 'VOID' group by numbered_on, matter_id, area;

create table cases.tolerance_sums (
  settled_on    date    not null,
  department_id integer not null,
  due           integer not null,
  on_time       integer not null,
  primary key (settled_on, department_id)
);
insert into cases.tolerance_sums (settled_on, department_id, due, on_time)
select settled_on, department_id, count(*), count(*) filter (where is_on_time)
from cases.tolerance_outcomes group by settled_on, department_id;

-- Effective ratings, each service once.
create table ratings.given (
  rated_on  date    not null,
  matter_id integer not null,
  area      text    not null,
  grade     text    not null,
  n         integer not null,
  primary key (rated_on, matter_id, area, grade)
);
insert into ratings.given (rated_on, matter_id, area, grade, n)
select r.rated_on, r.matter_id, r.area, r.grade, count(*)
from ratings.ratings r
where r.ordinal = 1 and not exists (
  select from (
    select ground from ratings.verdict_journal v
    where v.case_id = r.case_id and v.seq = r.seq order by v.nth desc limit 1) last
  where last.ground is not null)
group by r.rated_on, r.matter_id, r.area, r.grade;

-- Cases of which anything was rated, by the day on which they came in; entry errors among them.
create table ratings.rated_cases (
  received_on date    not null,
  matter_id   integer not null,
  area        text    not null,
  n           integer not null,
  primary key (received_on, matter_id, area)
);
insert into ratings.rated_cases (received_on, matter_id, area, n)
select received_on, matter_id, area, count(distinct case_id) from ratings.ratings
group by received_on, matter_id, area;

-- Ratings that do not count, by their moment: they are few among the others.
create table ratings.excluded (
  case_id  uuid        not null,
  seq      integer     not null,
  rated_at timestamptz not null,
  primary key (case_id, seq)
);
insert into ratings.excluded (case_id, seq, rated_at)
select r.case_id, r.seq, r.rated_at
from ratings.ratings r
where r.ordinal = 1 and exists (
  select from (
    select ground from ratings.verdict_journal v
    where v.case_id = r.case_id and v.seq = r.seq order by v.nth desc limit 1) last
  where last.ground is not null);
create index excluded_by_moment on ratings.excluded (rated_at, case_id, seq);
grant select, insert, delete on ratings.excluded to banshi_app;

grant select, insert, update on cases.counter_receipts, cases.tolerance_sums, ratings.given, ratings.rated_cases to banshi_app;

-- Settled tolerances are listed in the order of their days, all of them or one outcome.
drop index cases.tolerance_outcomes_by_day;
create index tolerance_outcomes_by_day on cases.tolerance_outcomes (settled_on, case_id);
create index tolerance_outcomes_by_outcome on cases.tolerance_outcomes (is_on_time, settled_on, case_id);

-- Licences and filings in one state, which may be rare among many.
create index licences_in_state on licences.licences (department_id, state, granted_on desc, case_id desc) where cancel_by is null;
create index licences_in_state_of_principal on licences.licences (principal_id, state, granted_on desc, case_id desc)
  where cancel_by is null and principal_id is not null;
create index filings_in_state on licences.licences (department_id, state, granted_on desc, case_id desc) where cancel_by is not null;
create index filings_in_state_of_principal on licences.licences (principal_id, state, granted_on desc, case_id desc)
  where cancel_by is not null and principal_id is not null;

-- A message to staff that was given up is shown, with its last attempt; whose number was taken back has none left.
alter table notices.staff_messages add column tried_at timestamptz;
update notices.staff_messages set tried_at = written_at where attempts > 0;
create index staff_messages_set_aside on notices.staff_messages (tried_at)
  where due_at is null and sent_at is null and attempts > 0;
