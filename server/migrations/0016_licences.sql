-- Licences that granted cases gave: numbered without gaps, a journal of their own, published to anybody.

create schema licences;

-- The last number of a body, kind of licence and year; the row is locked until the licence is there: no number
-- is missing or given twice.
create table licences.counters (
  organisation_id integer  not null,
  kind            text     not null,
  year            smallint not null,
  last_value      integer  not null,
  primary key (organisation_id, kind, year)
);

-- How each licence stands, as its journal tells. It goes by the case that gave it, and lies beside it.
create table licences.licences (
  case_id       uuid     primary key,
  version       integer  not null,
  state         text     not null check (state in ('VALID', 'CHANGED', 'RENEWED', 'SUSPENDED', 'EXPIRED',
                                                   'REVOKED', 'WITHDRAWN_BY_GOV', 'CANCELLED', 'VOID')),
  matter_id     integer  not null,
  department_id integer  not null,
  holder_id     uuid     not null,
  holder_kind   text     not null check (holder_kind in ('person', 'organisation')),
  holder_name   text     not null,
  kind          text     not null,
  number        text     not null,
  granted_on    date     not null,
  valid_from    date     not null,
  valid_to      date,
  ask_days      smallint not null,
  -- The last day of a term that still runs: the timer of what the law does by itself.
  ends_on       date
);
create index licences_by_end on licences.licences (ends_on, case_id) where ends_on is not null;
create index licences_of_department on licences.licences (department_id, granted_on desc, case_id desc);
create index licences_ending on licences.licences (department_id, ends_on, case_id) where ends_on is not null;
create index licences_by_holder_name on licences.licences (holder_name text_pattern_ops);
create index licences_in_force on licences.licences (matter_id)
  where state in ('VALID', 'CHANGED', 'RENEWED', 'SUSPENDED');

-- What happened to each licence. `body` is the exact text that was hashed; nothing here is ever changed.
create table licences.journal (
  case_id uuid    not null,
  version integer not null check (version >= 1),
  body    text    not null,
  primary key (case_id, version)
);

-- Where a licence is found by its number and by its holder.
create table licences.numbers (
  number  text primary key,
  case_id uuid not null
);
create table licences.holders (
  holder_id uuid not null,
  case_id   uuid not null,
  primary key (holder_id, case_id)
);

-- 公示 of a grant, edition after edition; masked before it comes here, and never changed.
create table licences.notices (
  case_id        uuid        not null,
  edition        smallint    not null check (edition >= 1),
  matter_name    text        not null,
  body_name      text        not null,
  holder_kind    text        not null check (holder_kind in ('person', 'organisation')),
  holder_name    text        not null,
  holder_number  text        not null,
  decision_no    text,
  licence_kind   text,
  licence_no     text,
  decided_on     date        not null,
  valid_from     date,
  valid_to       date,
  state          text,
  correction     text,
  due_on         date        not null,
  published_at   timestamptz not null,
  primary key (case_id, edition)
);

-- The edition that stands, in the order in which grants became public.
create table licences.published (
  case_id      uuid        primary key,
  edition      smallint    not null,
  published_at timestamptz not null
);
create index published_by_time on licences.published (published_at desc, case_id desc);

-- Where a notice is found by the number of the decision or of the licence.
create table licences.notice_numbers (
  number  text not null,
  case_id uuid not null,
  primary key (number, case_id)
);

-- Grants and changes that are still to be published; like the outbox it stays in one place.
create table licences.to_publish (
  case_id uuid primary key,
  due_on  date not null
);
create index to_publish_by_due on licences.to_publish (due_on, case_id);

grant usage on schema licences to banshi_app;
grant select, insert, update on licences.counters, licences.licences, licences.published to banshi_app;
grant select, insert on licences.journal, licences.numbers, licences.holders, licences.notices,
  licences.notice_numbers to banshi_app;
grant select, insert, update, delete on licences.to_publish to banshi_app;
