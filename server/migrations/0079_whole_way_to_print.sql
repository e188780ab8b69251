-- The whole way of an issue (domain.md §8.3): planned and collecting before its text, typeset, printed, distributed and archived after it is signed.
-- Issues that were signed before stand at SIGNED and go on from there; drafts stay where they are.

alter table bulletin.drafts drop constraint drafts_state_check;
alter table bulletin.drafts add constraint drafts_state_check check (state in (
  'PLANNED', 'COLLECTING', 'SKIPPED', 'DRAFTING', 'RETURNED', 'CHECKED', 'DIV_REVIEW', 'OFFICE_REVIEW', 'TO_SIGN',
  'SIGNED', 'TYPESET', 'PRINTED', 'DISTRIBUTED', 'ARCHIVED'));

alter table bulletin.draft_journal drop constraint draft_journal_act_check;
alter table bulletin.draft_journal add constraint draft_journal_act_check check (act in (
  'PLAN', 'COLLECT', 'SKIP', 'RESUME', 'COMPILE', 'SAVE', 'RESTORE', 'CHECK', 'SUBMIT', 'PASS', 'RETURN', 'SIGN',
  'TYPESET', 'PRINT', 'DISTRIBUTE', 'ARCHIVE'));
alter table bulletin.draft_journal drop constraint draft_journal_check;
alter table bulletin.draft_journal add constraint reason_of_what_needs_one
  check ((act in ('RETURN', 'SKIP')) = (reason is not null));

-- What was planned of an issue, each time anew; the latest stands.
create table bulletin.plans (
  draft_id uuid not null,
  version  integer not null,
  kind     text not null check (kind in ('WEEKLY', 'COMBINED', 'SPECIAL')),
  issue_on date not null,
  deadline timestamptz not null,
  primary key (draft_id, version),
  foreign key (draft_id, version) references bulletin.draft_journal (draft_id, version)
);

-- How many copies of an issue were printed, and on which day; who noted it and when stands in the journal.
create table bulletin.printings (
  draft_id   uuid primary key references bulletin.issues (draft_id),
  copies     integer not null check (copies > 0),
  printed_on date not null
);

-- The files of an archived issue. The bytes of its pages lie in the file store under their SM3, the others here.
create table bulletin.archive_files (
  draft_id   uuid not null references bulletin.issues (draft_id),
  format     text not null check (format in ('pdf', 'ofd', 'docx', 'html', 'text', 'json')),
  name       text not null,
  size_bytes bigint not null,
  sm3        bytea not null check (length(sm3) = 32),
  content    bytea,
  primary key (draft_id, format),
  check ((content is null) = (format = 'pdf'))
);

grant select, insert on bulletin.plans, bulletin.printings, bulletin.archive_files to banshi_app;

-- No step leads on from the archive, and the database holds it too.
create function bulletin.stays_archived() returns trigger language plpgsql as $$
begin
  raise exception 'an archived issue never changes';
end
$$;
create trigger archived_draft_stays before update on bulletin.drafts
  for each row when (old.state = 'ARCHIVED') execute function bulletin.stays_archived();

-- Until when windows report for a week, where it is planned; else it is Thursday noon.
create table hall.deadlines (
  -- The Monday.
  week     date primary key check (extract(isodow from week) = 1),
  deadline timestamptz not null,
  issue_on date not null,
  set_at   timestamptz not null,
  set_by   uuid not null
);
grant select, insert, update, delete on hall.deadlines to banshi_app;

-- The Monday of the week whose issue tells what was adopted, where it came late for its own.
alter table hall.submissions add column told_in date;
grant update (told_in) on hall.submissions to banshi_app;
