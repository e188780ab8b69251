-- The bulletin's way to print (domain.md §8.3): how a draft stands, a journal of who did what with it, and the issues that were signed.

alter table bulletin.drafts add column state text not null default 'DRAFTING'
  check (state in ('DRAFTING', 'RETURNED', 'DIV_REVIEW', 'OFFICE_REVIEW', 'TO_SIGN', 'SIGNED'));
alter table bulletin.drafts alter column state drop default;
grant update (state) on bulletin.drafts to banshi_app;

-- One entry for each version of a draft.
create table bulletin.draft_journal (
  draft_id uuid not null references bulletin.drafts (id),
  version  integer not null,
  act      text not null check (act in ('COMPILE', 'SAVE', 'SUBMIT', 'PASS', 'RETURN', 'SIGN')),
  at       timestamptz not null,
  by       uuid not null,
  reason   text,
  primary key (draft_id, version),
  check ((act = 'RETURN') = (reason is not null))
);
-- Of older drafts it is known who compiled them and who saved them last.
insert into bulletin.draft_journal (draft_id, version, act, at, by)
select id, 1, 'COMPILE', created_at, created_by from bulletin.drafts
union all
select id, version, 'SAVE', updated_at, updated_by from bulletin.drafts where version > 1;

-- The running total of each series. Signing locks the row and moves it only from the total that it has seen.
create table bulletin.series (
  series   text primary key,
  total_no bigint not null
);

-- What was signed, whole: never changed, never deleted. The bytes of the pages lie in the file store under their SM3.
create table bulletin.issues (
  draft_id     uuid primary key references bulletin.drafts (id),
  series       text not null,
  year         integer not null,
  issue_no     bigint not null,
  total_no     bigint not null,
  title        text not null,
  issue_date   date not null,
  period_from  date not null,
  period_to    date not null,
  content      text not null,
  content_sm3  bytea not null check (length(content_sm3) = 32),
  text         text not null,
  text_sm3     bytea not null check (length(text_sm3) = 32),
  pdf_sm3      bytea not null check (length(pdf_sm3) = 32),
  pdf_bytes    bigint not null,
  page_count   integer not null,
  renderer     text not null,
  template_sm3 bytea not null check (length(template_sm3) = 32),
  fonts_sm3    bytea not null check (length(fonts_sm3) = 32),
  signed_at    timestamptz not null,
  signed_by    uuid not null,
  unique (series, year, issue_no),
  unique (series, total_no)
);
create index issues_by_day on bulletin.issues (issue_date desc, total_no desc);

grant select, insert on bulletin.draft_journal, bulletin.issues to banshi_app;
grant select, insert on bulletin.series to banshi_app;
grant update (total_no) on bulletin.series to banshi_app;
