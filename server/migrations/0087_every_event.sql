-- Every measure in every dimension (ADR 0192), who is handled for by matter, and how long cases took by matter, way of acceptance, member of
-- staff, province of origin and principal. Where cases stand already, `banshi recount` counts these; all others stay whole.

alter table statistics.totals drop constraint totals_dimension_check;
alter table statistics.totals add constraint totals_dimension_check check (dimension in
  ('applicantKind', 'area', 'areaMatter', 'bucket', 'channel', 'department', 'departmentArea', 'matter', 'mode', 'originArea', 'principal',
   'principalMatter', 'source', 'staff', 'staffMatter', 'type', 'wayMatter', 'window', 'windowMatter'));
alter table statistics.durations drop constraint durations_dimension_check;
alter table statistics.durations add constraint durations_dimension_check check (dimension in
  ('applicantKind', 'area', 'bucket', 'channel', 'department', 'matter', 'mode', 'originArea', 'principalMatter', 'source', 'staff', 'type',
   'window'));
-- What was taken off a department for the body in whose name it handles stands by principal and matter now.
delete from statistics.totals where measure in ('closedAcceptedEntrusted', 'closedEntrusted', 'refusedEntrusted');
alter table statistics.totals drop constraint totals_measure_check;
alter table statistics.totals add constraint totals_measure_check check (measure in
  ('accepted', 'acceptedCrossProvince', 'acceptedDeemed', 'acceptedEntrusted', 'acceptedLate', 'acceptedOnline', 'acceptedPromised',
   'acceptedTolerant', 'closed', 'closedAccepted', 'closedEarly', 'closedInLegalTime', 'closedInTime', 'closedWithLegal', 'closedWithPromise',
   'corrected', 'correctedAgain', 'legalDays', 'received', 'refused', 'refusedAcceptance', 'returned', 'terminated', 'withdrawn'));
update statistics.counted set version = 5 where version = 4 and not exists (select from cases.cases);
