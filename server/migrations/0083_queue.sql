-- The queue of the hall (domain.md §5.5): queues with their letters and matters, tickets of a day, and what was waited and served. A ticket
-- holds no person.

create schema queue;
grant usage on schema queue to banshi_app;

create table queue.classes (
  id              integer generated always as identity primary key,
  -- Never given again.
  prefix          text not null unique check (prefix ~ '^[A-Z]{1,2}$'),
  name            text not null,
  organisation_id integer not null,
  is_open         boolean not null,
  version         integer not null
);
-- A matter belongs to one queue.
create table queue.class_matters (
  matter_id integer primary key,
  class_id  integer not null references queue.classes (id)
);
create index class_matters_by_class on queue.class_matters (class_id);
create table queue.class_changes (
  class_id integer not null references queue.classes (id),
  version  integer not null,
  at       timestamptz not null,
  by       uuid not null,
  content  jsonb not null,
  primary key (class_id, version)
);

create table queue.counters (
  day        date not null,
  class_id   integer not null references queue.classes (id),
  last_value integer not null,
  primary key (day, class_id)
);
-- How many others were called since somebody with priority was. Whoever calls from a queue locks its row.
create table queue.turns (
  day      date not null,
  class_id integer not null references queue.classes (id),
  normals  integer not null,
  primary key (day, class_id)
);

create table queue.tickets (
  id             uuid primary key,
  day            date not null,
  class_id       integer not null references queue.classes (id),
  number         text not null,
  source         text not null check (source in ('STAFF', 'KIOSK')),
  priority       text check (priority in ('MILITARY', 'DISABLED', 'ELDERLY', 'PREGNANT')),
  taken_at       timestamptz not null,
  -- Since when it waits where it does: since it was taken, or came back.
  queued_at      timestamptz not null,
  -- Its place among those of its queue: its number, or between those of others where it came back.
  place          double precision not null,
  state          text not null check (state in
    ('WAITING', 'CALLED', 'SERVING', 'DONE', 'REFUSED', 'SKIPPED', 'TRANSFERRED', 'CANCELLED', 'EXPIRED')),
  calls          integer not null check (calls between 0 and 3),
  -- The last call.
  called_at      timestamptz,
  started_at     timestamptz,
  ended_at       timestamptz,
  window_id      integer,
  staff_id       uuid,
  is_reactivated boolean not null,
  -- The ticket of another queue in whose place it was given.
  instead_of     uuid references queue.tickets (id),
  -- A machine that asks again with the same name gets the same ticket.
  request_id     text unique,
  unique (day, number)
);
create index tickets_waiting on queue.tickets (day, class_id, place) where state = 'WAITING';
create index tickets_open on queue.tickets (day) where state in ('WAITING', 'CALLED', 'SERVING');
create index tickets_called on queue.tickets (day, called_at) where called_at is not null;

-- Every call, whether it led to a service or not.
create table queue.calls (
  ticket_id uuid not null references queue.tickets (id),
  at        timestamptz not null,
  window_id integer not null,
  staff_id  uuid not null,
  primary key (ticket_id, at)
);

-- What happened, by the day of the ticket, its queue, and the window (0: at none). Written with each step.
create table queue.totals (
  day             date not null,
  class_id        integer not null references queue.classes (id),
  window_id       integer not null,
  taken           integer not null default 0,
  started         integer not null default 0,
  wait_seconds    bigint not null default 0,
  finished        integer not null default 0,
  service_seconds bigint not null default 0,
  skipped         integer not null default 0,
  cancelled       integer not null default 0,
  expired         integer not null default 0,
  transferred     integer not null default 0,
  primary key (day, class_id, window_id)
);
create table queue.hours (
  day      date not null,
  hour     integer not null check (hour between 0 and 23),
  class_id integer not null references queue.classes (id),
  taken    integer not null default 0,
  started  integer not null default 0,
  primary key (day, hour, class_id)
);

grant select, insert on queue.class_changes, queue.calls to banshi_app;
grant select, insert, delete on queue.class_matters to banshi_app;
grant select, insert on queue.classes, queue.tickets to banshi_app;
grant update (name, organisation_id, is_open, version) on queue.classes to banshi_app;
grant update (queued_at, place, state, calls, called_at, started_at, ended_at, window_id, staff_id, is_reactivated)
  on queue.tickets to banshi_app;
grant select, insert, update on queue.counters, queue.turns, queue.totals, queue.hours to banshi_app;

-- Only appended to, or written some times on their day and never again (ADR 0176).
alter table queue.calls set (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
  autovacuum_freeze_min_age = 0, autovacuum_analyze_scale_factor = 0.02);
alter table queue.tickets set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000, autovacuum_freeze_min_age = 0,
  autovacuum_analyze_scale_factor = 0.01);
