-- A step writes fewer entries of indexes (ADR 0211).

-- Two indexes told entry errors by the status, so that each step, which changes the status, wrote every index of its case
-- anew. A word of its own changes with an entry error alone, and a step that changes nothing else in an index stays on its page.
alter table cases.cases add column is_void boolean not null default false;
update cases.cases set is_void = true where status = 'VOID';
alter table cases.cases add constraint void_is_told check (is_void = (status = 'VOID'));

drop index cases.cases_voided;
create index cases_voided on cases.cases (date_trunc('hour', received_at at time zone 'Asia/Shanghai'), received_at, id)
  where is_void;
drop index cases.cases_voided_of_matter;
create index cases_voided_of_matter on cases.cases
  (matter_id, date_trunc('hour', received_at at time zone 'Asia/Shanghai'), received_at, id)
  where is_void;

-- What waits is taken subscriber by subscriber in the order of its ids: one index for that, and one of the few that failed.
alter table platform.outbox drop constraint outbox_pkey, add primary key (subscriber, id);
drop index platform.outbox_by_subscriber;
drop index platform.outbox_in_order;
create index outbox_failed on platform.outbox (subscriber, subject, id) where attempts > 0;
