-- Who set a day beside the published calendar or gave it back, and by which paper: it moves what is due.

create table catalogue.day_changes (
  id       bigint generated always as identity primary key,
  day      date not null,
  at       timestamptz not null,
  by_staff uuid,
  -- Null: given back to the published calendar.
  kind     text check (kind in ('OFF', 'WORK')),
  name     text,
  doc_no   text
);
create index day_changes_by_day on catalogue.day_changes (day, id);
grant select, insert on catalogue.day_changes to banshi_app;
