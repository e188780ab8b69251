-- Electronic supervision: when to look at which open case, the warnings and cards that came of it, and who changed a rule.

create schema supervision;

-- Who set which parameter of a rule to what, and why. Only ever appended: the last one stands.
create table supervision.rule_changes (
  id        bigint generated always as identity primary key,
  rule      text not null,
  parameter text not null,
  value     integer not null,
  at        timestamptz not null,
  by_staff  uuid not null,
  reason    text not null check (reason <> '')
);

-- Open cases, and the day from which a rule may have something to say of them; without one nothing is near.
create table supervision.watches (
  case_id uuid primary key,
  look_on date
);
create index watches_by_day on supervision.watches (look_on) where look_on is not null;

-- The last number of a year; the row is locked until the card is there: no number is missing or given twice.
create table supervision.counters (
  year       smallint primary key,
  last_value integer not null
);

-- Warnings and cards as their journals tell; for lists.
create table supervision.alerts (
  case_id         uuid        not null,
  seq             smallint    not null check (seq >= 1),
  version         integer     not null,
  rule            text        not null,
  cause           text        not null,
  level           text        not null check (level in ('WARNING', 'YELLOW', 'RED')),
  status          text        not null,
  organisation_id integer     not null,
  person_id       uuid,
  as_of           date        not null,
  issued_at       timestamptz not null,
  order_no        text,
  explain_by      date,
  closed_at       timestamptz,
  primary key (case_id, seq),
  unique (case_id, rule, cause, level),
  check ((level = 'WARNING') = (order_no is null))
);
create index alerts_open on supervision.alerts (issued_at, case_id, seq) where closed_at is null;
create index alerts_closed on supervision.alerts (closed_at, case_id, seq) where closed_at is not null;
create index alerts_unanswered on supervision.alerts (explain_by) where status = 'OPEN' and explain_by is not null;

-- What happened to each warning and card, in order. Only ever appended.
create table supervision.alert_journal (
  case_id uuid     not null,
  seq     smallint not null,
  version integer  not null,
  body    text     not null,
  primary key (case_id, seq, version)
);

-- Yellow cards by who bears them, a person or a window, and whether a red one was made of them.
create table supervision.yellow_marks (
  bearer    text     not null,
  issued_on date     not null,
  case_id   uuid     not null,
  seq       smallint not null,
  order_no  text     not null,
  is_spent  boolean  not null default false,
  primary key (bearer, case_id, seq)
);
create index yellow_marks_by_order on supervision.yellow_marks (order_no);

-- Cases that one person closed within minutes of their acceptance, by day.
create table supervision.quick_closings (
  person_id uuid not null,
  closed_on date not null,
  case_id   uuid not null,
  primary key (person_id, closed_on, case_id)
);

-- Cases that are open today are looked at once; from then on each of their steps says when to look again.
insert into supervision.watches (case_id, look_on)
select id, date '2000-01-01' from cases.cases where due_on is not null;

grant usage on schema supervision to banshi_app;
grant select, insert on supervision.rule_changes, supervision.alert_journal, supervision.quick_closings to banshi_app;
grant select, insert, update on supervision.counters, supervision.alerts to banshi_app;
grant select, insert, update, delete on supervision.watches, supervision.yellow_marks to banshi_app;
