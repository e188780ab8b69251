-- What finished on a day of what was accepted on another, by every dimension with few keys: 办结率 of those accepted in a period, 平均办理时长 and
-- 实际提速率 of each (ADR 0186). One row of a pair of days and a key, so that a finish adds to one row of each dimension.

create table statistics.durations (
  dimension   text not null check (dimension in
    ('applicantKind', 'area', 'bucket', 'channel', 'department', 'source', 'type', 'window')),
  closed_on   date not null,
  accepted_on date not null,
  key         text not null,
  n           integer not null,
  -- Of these, those to which the law gave working days.
  limited     integer not null,
  primary key (dimension, closed_on, accepted_on, key)
) with (fillfactor = 70);
grant select, insert, update, delete on statistics.durations to banshi_app;

-- They held those with a legal limit under a bucket of their own, nine rows a finish.
delete from statistics.cohorts where bucket = 'limited';

-- Accepted by area and matter and by window and matter: 即办件率 of both, which goes by the lists as they stand.
alter table statistics.totals drop constraint totals_dimension_check;
alter table statistics.totals add constraint totals_dimension_check check (dimension in
  ('applicantKind', 'area', 'areaMatter', 'bucket', 'channel', 'department', 'matter', 'mode', 'principal', 'source', 'staff', 'type', 'window', 'windowMatter'));

-- What is handled under an entrustment counts for the body in whose name it is: of the department it is taken off.
alter table statistics.totals drop constraint totals_measure_check;
alter table statistics.totals add constraint totals_measure_check check (measure in
  ('accepted', 'acceptedDeemed', 'acceptedEntrusted', 'acceptedLate', 'acceptedOnline', 'acceptedPromised', 'acceptedTolerant', 'closed',
   'closedAccepted', 'closedAcceptedEntrusted', 'closedEarly', 'closedEntrusted', 'closedInLegalTime', 'closedInTime', 'closedWithLegal',
   'closedWithPromise', 'corrected', 'correctedAgain', 'legalDays', 'received', 'refused', 'refusedAcceptance', 'refusedEntrusted', 'returned',
   'terminated', 'withdrawn'));
-- Where cases stand already, `banshi recount` counts these; all others stay whole.
update statistics.counted set version = 4 where version = 3 and not exists (select from cases.cases);
