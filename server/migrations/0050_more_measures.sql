-- Totals of everything that 统计口径 10.1 counts, also by channel, by reporting system and by who accepted (ADR 0147). What was counted before
-- is brought up by `banshi recount`; until then the row below says that these measures are not whole.

alter table statistics.totals drop constraint totals_dimension_check;
alter table statistics.totals add constraint totals_dimension_check check (dimension in
  ('area', 'bucket', 'channel', 'department', 'matter', 'principal', 'source', 'staff', 'type'));
alter table statistics.totals drop constraint totals_measure_check;
alter table statistics.totals add constraint totals_measure_check check (measure in
  ('accepted', 'acceptedDeemed', 'acceptedLate', 'acceptedPromised', 'acceptedTolerant', 'closed', 'closedAccepted',
   'closedEarly', 'closedInLegalTime', 'closedInTime', 'closedWithLegal', 'closedWithPromise', 'corrected',
   'correctedAgain', 'legalDays', 'received', 'refused', 'refusedAcceptance', 'returned', 'terminated', 'withdrawn'));

create table statistics.counted (
  one     boolean primary key default true check (one),
  version integer not null
);
insert into statistics.counted (version)
  select case when exists (select from cases.cases) then 1 else 2 end;

grant select, update on statistics.counted to banshi_app;
grant delete on statistics.totals, statistics.cohorts to banshi_app;
