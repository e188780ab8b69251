-- What a department accepted and finished by the prefecture of the application: the tile map of its dashboard. Where cases stand already,
-- `banshi recount` counts it, which count 4 needs anyhow; all other figures stay whole.

alter table statistics.totals drop constraint totals_dimension_check;
alter table statistics.totals add constraint totals_dimension_check check (dimension in
  ('applicantKind', 'area', 'areaMatter', 'bucket', 'channel', 'department', 'departmentArea', 'matter', 'mode', 'principal', 'source', 'staff', 'type',
   'window', 'windowMatter'));
