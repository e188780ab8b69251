-- Drafts of the bulletin: the file as the editor left it, whole, with a version as its lock and who wrote it last.

create schema bulletin;

-- What lists show is read out of the file by the database itself, so that it cannot differ from it.
create table bulletin.drafts (
  id          uuid primary key,
  version     integer not null check (version >= 1),
  file        jsonb not null,
  created_at  timestamptz not null,
  created_by  uuid not null,
  updated_at  timestamptz not null,
  updated_by  uuid not null,
  series      text not null generated always as (file ->> 'series') stored,
  title       text not null generated always as (file ->> 'title') stored,
  year        integer not null generated always as ((file ->> 'year')::integer) stored,
  issue_no    bigint not null generated always as ((file ->> 'issueNo')::bigint) stored,
  total_no    bigint not null generated always as ((file ->> 'totalNo')::bigint) stored,
  -- Days as text, YYYY-MM-DD: a cast to date depends on settings and may not stand here.
  period_from text not null collate "C" generated always as (file -> 'period' ->> 'from') stored,
  period_to   text not null collate "C" generated always as (file -> 'period' ->> 'to') stored,
  constraint period_in_order check (period_from <= period_to)
);
create index drafts_by_period on bulletin.drafts (period_from desc, id desc);
create index drafts_by_number on bulletin.drafts (series, total_no desc);

grant usage on schema bulletin to banshi_app;
grant select, insert on bulletin.drafts to banshi_app;
-- Who compiled a draft and when stays.
grant update (version, file, updated_at, updated_by) on bulletin.drafts to banshi_app;
