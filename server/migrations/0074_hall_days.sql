-- Whose arrangement a day is (domain.md §3.6): the province's counts in every limit, that of the hall in none. What was set before was the
-- province's. Both may say something about one day, so a day stands once for each.

alter table catalogue.holiday_overrides
  add column scope text not null default 'PROVINCE' check (scope in ('PROVINCE', 'HALL'));
alter table catalogue.holiday_overrides
  alter column scope drop default,
  drop constraint holiday_overrides_pkey,
  add primary key (day, scope);

alter table catalogue.day_changes
  add column scope text not null default 'PROVINCE' check (scope in ('PROVINCE', 'HALL'));
alter table catalogue.day_changes alter column scope drop default;
