-- Notices to applicants: what was told of a case, how it goes out and how it went; and who may ask how a case stands.

create schema notices;

-- What was told, one for an entry of the journal. Nothing here is ever changed; neither name nor number of a
-- person stands in it, nor the query password, and `recipient` is masked, or null where no number is known.
create table notices.notices (
  case_id      uuid        not null,
  case_version integer     not null check (case_version >= 1),
  kind         text        not null,
  facts        jsonb       not null,
  text         text        not null,
  recipient    text,
  happened_at  timestamptz not null,
  written_at   timestamptz not null,
  primary key (case_id, case_version)
);

-- Notices that wait to be sent, each by each way; a row is taken for a while, and taken again if whoever took it
-- never comes back. Like the outbox it stays in one place when the tables of cases are spread.
create table notices.waiting (
  case_id      uuid     not null,
  case_version integer  not null,
  channel      text     not null,
  attempts     smallint not null default 0,
  -- Null: set aside after too many attempts.
  due_at       timestamptz,
  tried_at     timestamptz,
  -- Of the last attempt; an attempt that was cut off has left none.
  fault        text,
  status       smallint,
  primary key (case_id, case_version, channel)
);
create index waiting_by_due on notices.waiting (due_at) where due_at is not null;
create index waiting_set_aside on notices.waiting (tried_at) where due_at is null;

-- What went out, to which number, masked. Only ever appended.
create table notices.sent (
  case_id      uuid        not null,
  case_version integer     not null,
  channel      text        not null,
  recipient    text        not null,
  attempts     smallint    not null,
  sent_at      timestamptz not null,
  primary key (case_id, case_version, channel)
);

-- Where a case is found by its number, by whoever asks how it stands.
create table notices.query_numbers (
  numbered_on date    not null,
  serial      integer not null,
  case_id     uuid    not null,
  primary key (numbered_on, serial)
);

-- New query passwords made at the counter in place of the first. A password is the keyed hash of case and
-- edition, so that none is kept. Only ever appended.
create table notices.query_editions (
  case_id uuid        not null,
  edition integer     not null check (edition >= 2),
  made_at timestamptz not null,
  made_by uuid        not null,
  primary key (case_id, edition)
);

-- Questions that did not come with the right password, by number and by who asked; forgotten after a day.
create table notices.query_failures (
  number    text        not null,
  source    text        not null,
  failed_at timestamptz not null
);
create index query_failures_by_number on notices.query_failures (number, failed_at);
create index query_failures_by_source on notices.query_failures (source, failed_at);
create index query_failures_by_time on notices.query_failures (failed_at);

-- Cases received before can be asked for as well; the counter tells the password.
insert into notices.query_numbers (numbered_on, serial, case_id)
select numbered_on, serial, id from cases.cases where serial is not null;

grant usage on schema notices to banshi_app;
grant select, insert on notices.notices, notices.sent, notices.query_numbers, notices.query_editions to banshi_app;
grant select, insert, update, delete on notices.waiting to banshi_app;
grant select, insert, delete on notices.query_failures to banshi_app;
