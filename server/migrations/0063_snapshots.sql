-- Figures as they stood at a moment, for documents: never changed, never deleted. What is told of them is hashed, so that the journal
-- can be held against it years later.

create table statistics.snapshots (
  id          uuid primary key,
  scope       text not null check (scope in ('province', 'provinceOwn', 'department')),
  -- The code of the department, where the scope is one.
  department  text,
  period_from date not null,
  period_to   date not null,
  as_of       timestamptz not null,
  definition  integer not null check (definition >= 1),
  figures     jsonb not null,
  sm3         bytea not null check (length(sm3) = 32),
  -- Who took it; null: the command line.
  taken_by    uuid,
  check (period_from <= period_to),
  check ((scope = 'department') = (department is not null))
);
create index snapshots_by_period on statistics.snapshots (period_from, period_to, as_of desc);
create index snapshots_by_sm3 on statistics.snapshots (sm3);

grant select, insert on statistics.snapshots to banshi_app;
