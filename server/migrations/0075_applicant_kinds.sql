-- Figures by the kind of applicant (自然人、法人或其他组织). A receipt and a first report name it in the journal from now on;
-- `kind_told` says of which cases it does, so that the lists hold what the figures count. No entry named a kind before, so totals by it are whole.

alter table cases.cases add column kind_told boolean not null default false;

alter table statistics.totals drop constraint totals_dimension_check;
alter table statistics.totals add constraint totals_dimension_check check (dimension in
  ('applicantKind', 'area', 'bucket', 'channel', 'department', 'matter', 'mode', 'principal', 'source', 'staff', 'type', 'window'));
