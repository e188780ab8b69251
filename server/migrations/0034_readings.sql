-- Who read a case that was not his own: the journal of the case keeps what for; this row finds it by body and day.

create table cases.readings (
  case_id       uuid        not null,
  version       integer     not null,
  department_id integer     not null,
  staff_id      uuid        not null,
  at            timestamptz not null,
  -- The day for which the case was opened to the reader.
  open_on       date        not null,
  primary key (case_id, version)
);
create index readings_by_body on cases.readings (department_id, at, case_id, version);

grant select, insert on cases.readings to banshi_app;
