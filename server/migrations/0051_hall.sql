-- Registers of the hall (domain.md §1.4, §1.5): visits of directors with what they asked for, and what the inspection found. Rows stay; only
-- what became of one is written later.

create schema hall;
grant usage on schema hall to banshi_app;

create table hall.visits (
  id              uuid primary key,
  organisation_id integer not null,
  from_day        date not null,
  to_day          date not null,
  content         jsonb not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_for   text
);
create index visits_by_day on hall.visits (from_day);

create table hall.requirements (
  visit_id  uuid not null references hall.visits (id),
  ordinal   integer not null,
  text      text not null,
  owner     text not null,
  due_on    date not null,
  closed_on date,
  evidence  text,
  closed_at timestamptz,
  closed_by uuid,
  primary key (visit_id, ordinal)
);

create table hall.findings (
  id              uuid primary key,
  heading         text not null,
  found_on        date not null,
  -- At a window of this body, or at a place.
  organisation_id integer,
  place           text,
  count           integer not null,
  problem         text not null,
  mend_by         date not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid not null,
  state           text not null,
  note            text,
  settled_at      timestamptz,
  settled_by      uuid,
  check ((organisation_id is null) <> (place is null))
);
create index findings_by_day on hall.findings (found_on);

create table hall.heading_switches (
  id       integer generated always as identity primary key,
  heading  text not null,
  from_day date not null,
  is_on    boolean not null,
  reason   text not null,
  at       timestamptz,
  by       uuid
);
-- The checks at the door ended in December 2022.
insert into hall.heading_switches (heading, from_day, is_on, reason)
values ('EPIDEMIC_CONTROL', '2023-01-01', false, '大厅防控检查于 2022 年 12 月结束');

grant select, insert on hall.visits, hall.requirements, hall.findings, hall.heading_switches to banshi_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_for) on hall.visits to banshi_app;
grant update (closed_on, evidence, closed_at, closed_by) on hall.requirements to banshi_app;
grant update (state, note, settled_at, settled_by) on hall.findings to banshi_app;
