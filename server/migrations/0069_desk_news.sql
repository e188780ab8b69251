-- What is new on the desks of the staff is found, not kept: here is how far each of them has looked.
create table cases.news_seen (
  staff_id uuid        primary key,
  seen_at  timestamptz not null
);
grant select, insert, update on cases.news_seen to banshi_app;

-- What somebody was given by others, the last first.
create index assignments_by_assignee on cases.assignments (assignee_id, at desc) where assignee_id is not null;

-- Whoever asks how a case stands may type the number of his identity card: from now on a keyed hash is kept.
delete from notices.query_failures;

-- Who is shown an applicant by the number of his document is counted as who looks for names or behind masks is.
alter table cases.looks drop constraint looks_kind_check,
  add constraint looks_kind_check check (kind in ('name', 'mask', 'number'));
