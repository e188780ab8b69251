-- Totals: what is counted, added up by day, month and year, so that a figure costs the same however many cases there are.

create schema statistics;

-- Sums of counted steps. A day before another is reached through years, months and days: at most some fifty rows a key.
create table statistics.totals (
  dimension    text not null check (dimension in ('bucket', 'type', 'department', 'area', 'matter')),
  measure      text not null check (measure in ('received', 'accepted', 'closed', 'closedAccepted', 'acceptedLate')),
  grain        text not null check (grain in ('day', 'month', 'year')),
  period_start date not null,
  key          text not null,
  n            bigint not null,
  primary key (dimension, measure, grain, period_start, key)
) with (fillfactor = 70);

-- Finished cases by the day of finishing and the day of acceptance: tells the stock from the period.
create table statistics.cohorts (
  bucket         text not null,
  closed_grain   text not null check (closed_grain in ('day', 'month', 'year')),
  accepted_grain text not null check (accepted_grain in ('day', 'month', 'year')),
  closed_start   date not null,
  accepted_start date not null,
  n              bigint not null,
  primary key (closed_grain, accepted_grain, closed_start, accepted_start, bucket)
) with (fillfactor = 70);

grant usage on schema statistics to banshi_app;
grant select, insert, update on statistics.totals, statistics.cohorts to banshi_app;
