-- Who has a case on his desk, who follows it and what colleagues say of it: practice of the house, no part of the journal.

-- Whoever has the step that waits; empty again when the step is done.
alter table cases.cases add column assignee_id uuid;
create index cases_by_assignee on cases.cases (assignee_id, due_on, id)
where assignee_id is not null and due_on is not null;

-- Who gave which case to whom; to nobody where it was put back. Only ever appended.
create table cases.assignments (
  case_id       uuid        not null,
  assignment_id uuid        not null,
  assignee_id   uuid,
  by_staff      uuid        not null,
  at            timestamptz not null,
  primary key (case_id, assignment_id)
);

create table cases.follows (
  case_id  uuid        not null,
  staff_id uuid        not null,
  since    timestamptz not null,
  primary key (case_id, staff_id)
);
create index follows_by_staff on cases.follows (staff_id, case_id);

-- What colleagues say, and which of it its author took back. Only ever appended.
create table cases.comments (
  case_id    uuid        not null,
  comment_id uuid        not null,
  by_staff   uuid        not null,
  at         timestamptz not null,
  body       text,
  takes_back uuid,
  primary key (case_id, comment_id),
  check ((body is null) <> (takes_back is null))
);

grant select, insert on cases.assignments, cases.comments to banshi_app;
grant select, insert, delete on cases.follows to banshi_app;
