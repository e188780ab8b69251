-- The register of the windows of the hall: whose matters each takes, and from when to when it is kept. Who sits where is chosen day by day.
-- The window at which a case is received, or accepted, stands in its journal; before this no entry named one, so totals by window are whole.

alter table identity.windows
  add column departments integer[] not null default '{}',
  add column from_day date,
  add column to_day date,
  add column version integer not null default 1,
  add constraint windows_days check (to_day >= from_day);

create table identity.window_changes (
  id        bigint generated always as identity primary key,
  window_id integer not null references identity.windows (id),
  version   integer not null,
  at        timestamptz not null,
  by        uuid not null references identity.staff (id),
  content   jsonb not null,
  unique (window_id, version)
);

-- Where somebody sits on a day; null: at none, whatever his usual window is.
create table identity.seats (
  staff_id  uuid not null references identity.staff (id),
  day       date not null,
  window_id integer references identity.windows (id),
  chosen_at timestamptz not null,
  primary key (staff_id, day)
);
create index seats_by_day on identity.seats (day, window_id);

grant select, insert on identity.window_changes to banshi_app;
grant select, insert, update on identity.seats to banshi_app;

-- The lists behind figures by window have indexes of their own: they must not go through what the same matters count beside.
alter table cases.cases add column window_id integer;
create index cases_at_window_accepted on cases.cases
  (window_id, matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where window_id is not null and accepted_at is not null;
create index cases_at_window_closed on cases.cases
  (window_id, matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where window_id is not null and closed_at is not null;

alter table statistics.totals drop constraint totals_dimension_check;
alter table statistics.totals add constraint totals_dimension_check check (dimension in
  ('area', 'bucket', 'channel', 'department', 'matter', 'mode', 'principal', 'source', 'staff', 'type', 'window'));

-- What is accepted under an entrustment, and what was asked for online, by department, type, area and window: rates of each; and how cases were accepted. Where cases stand
-- already, `banshi recount` counts these; all others stay whole.
alter table statistics.totals drop constraint totals_measure_check;
alter table statistics.totals add constraint totals_measure_check check (measure in
  ('accepted', 'acceptedDeemed', 'acceptedEntrusted', 'acceptedLate', 'acceptedOnline', 'acceptedPromised', 'acceptedTolerant', 'closed',
   'closedAccepted', 'closedEarly', 'closedInLegalTime', 'closedInTime', 'closedWithLegal', 'closedWithPromise', 'corrected',
   'correctedAgain', 'legalDays', 'received', 'refused', 'refusedAcceptance', 'returned', 'terminated', 'withdrawn'));
update statistics.counted set version = 3 where version = 2 and not exists (select from cases.cases);
