-- Paper between counter and back office (材料流转): where the paper of a case lies, and the lists on which it goes.
-- The journal of its materials keeps what went when; these rows find it.

create table cases.papers (
  case_id       uuid        not null primary key,
  department_id integer     not null,
  place         text        not null,
  -- Since when it waits for its next way; null while it does not wait for one.
  waits_since   timestamptz
);
create index papers_waiting on cases.papers (department_id, place, waits_since, case_id)
  where waits_since is not null;

create table cases.paper_transfers (
  id            uuid        not null primary key,
  made_on       date        not null,
  serial        integer     not null,
  department_id integer     not null,
  direction     text        not null,
  case_count    integer     not null,
  paper_count   integer     not null,
  note          text,
  sent_by       uuid        not null,
  sent_at       timestamptz not null,
  state         text        not null default 'sent',
  settled_by    uuid,
  settled_at    timestamptz,
  missing_count integer     not null default 0,
  unique (made_on, serial)
);
create index paper_transfers_by_body on cases.paper_transfers (department_id, sent_at, id);
create index paper_transfers_open on cases.paper_transfers (department_id, sent_at, id)
  where state = 'sent';

create table cases.paper_transfer_cases (
  transfer_id uuid not null,
  case_id     uuid not null,
  primary key (transfer_id, case_id)
);

create table cases.paper_transfer_serials (
  day        date    not null primary key,
  last_value integer not null
);

grant select, insert, update, delete on cases.papers to banshi_app;
grant select, insert, update on cases.paper_transfers to banshi_app;
grant select, insert on cases.paper_transfer_cases to banshi_app;
grant select, insert, update on cases.paper_transfer_serials to banshi_app;
