-- 跨省通办 (domain.md §4.6): how a case is shared with another province, and which one it came from. No entry before this named one, so
-- what is folded is whole, also of the new measure and the new dimension.

alter table cases.cases
  add column cross_mode text check (cross_mode in ('FULL_ONLINE', 'COLLECT_BY_PROXY', 'MULTI_SITE')),
  add column origin_area text check (origin_area ~ '^[0-9]{6}$'),
  add constraint cases_cross check ((cross_mode is null) = (origin_area is null));

-- Few among very many: the lists behind their figures must not go through what the same matters count beside.
create index cases_cross_received on cases.cases
  (matter_id, date_trunc('hour', received_at at time zone 'Asia/Shanghai'))
  where origin_area is not null and received_at is not null;
create index cases_cross_accepted on cases.cases
  (matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where origin_area is not null and accepted_at is not null;
create index cases_cross_closed on cases.cases
  (matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where origin_area is not null and closed_at is not null;

alter table statistics.totals drop constraint totals_dimension_check;
alter table statistics.totals add constraint totals_dimension_check check (dimension in
  ('applicantKind', 'area', 'areaMatter', 'bucket', 'channel', 'department', 'departmentArea', 'matter', 'mode', 'originArea', 'principal',
   'source', 'staff', 'type', 'window', 'windowMatter'));
alter table statistics.totals drop constraint totals_measure_check;
alter table statistics.totals add constraint totals_measure_check check (measure in
  ('accepted', 'acceptedCrossProvince', 'acceptedDeemed', 'acceptedEntrusted', 'acceptedLate', 'acceptedOnline', 'acceptedPromised',
   'acceptedTolerant', 'closed', 'closedAccepted', 'closedAcceptedEntrusted', 'closedEarly', 'closedEntrusted', 'closedInLegalTime',
   'closedInTime', 'closedWithLegal', 'closedWithPromise', 'corrected', 'correctedAgain', 'legalDays', 'received', 'refused',
   'refusedAcceptance', 'refusedEntrusted', 'returned', 'terminated', 'withdrawn'));
