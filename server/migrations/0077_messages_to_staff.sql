-- Warnings of supervision go to handler and approver as short messages too, where they gave a number; it is encrypted like every
-- number of a person. A message keeps no number: it is read when it is sent.

create table identity.staff_mobiles (
  staff_id         uuid primary key references identity.staff (id),
  mobile_encrypted bytea       not null,
  set_at           timestamptz not null
);
grant select, insert, update, delete on identity.staff_mobiles to banshi_app;

create table notices.staff_messages (
  case_id     uuid     not null,
  -- Of the warning or card within its case.
  seq         integer  not null,
  staff_id    uuid     not null,
  channel     text     not null,
  text        text     not null,
  case_number text     not null,
  written_at  timestamptz not null,
  attempts    smallint not null default 0,
  -- Null once it went out, or was given up after too many attempts.
  due_at      timestamptz,
  sent_at     timestamptz,
  fault       text,
  status      smallint,
  primary key (case_id, seq, staff_id)
);
create index staff_messages_by_due on notices.staff_messages (due_at) where due_at is not null;
grant select, insert, update on notices.staff_messages to banshi_app;
