-- 进驻 (domain.md §4.8): which matters have entered the hall, from which day on, and which need not. Each note is a row that stays, so that
-- the register can be read as it stood on a day; a matter without a note should enter and has not.

create table catalogue.hall_entries (
  matter_id integer not null references catalogue.matters (id),
  version   integer not null check (version >= 1),
  from_day  date not null,
  state     text not null check (state in ('ENTERED', 'OUTSIDE', 'EXEMPT')),
  exemption text check (exemption in ('SECRET', 'SITE_BOUND', 'GOVERNMENT_APPROVED')),
  window_id integer,
  mode      text check (mode in ('COMPREHENSIVE', 'DEPT')),
  note      text,
  at        timestamptz not null,
  by        uuid not null,
  primary key (matter_id, version),
  check ((state = 'EXEMPT') = (exemption is not null)),
  check ((state = 'ENTERED') = (window_id is not null)),
  check ((state = 'ENTERED') = (mode is not null))
);

grant select, insert on catalogue.hall_entries to banshi_app;
