-- Every text that a draft of the bulletin ever had, so that two can be compared and an older one taken back.

-- The text as a version left it, where it differs from the one before; who wrote it and when stands in the journal.
create table bulletin.draft_versions (
  draft_id uuid not null,
  version  integer not null,
  file     jsonb not null,
  primary key (draft_id, version),
  foreign key (draft_id, version) references bulletin.draft_journal (draft_id, version)
);
-- Of older drafts the text that they have now.
insert into bulletin.draft_versions (draft_id, version, file)
select d.id, max(j.version), d.file
from bulletin.drafts d
join bulletin.draft_journal j on j.draft_id = d.id and j.act in ('COMPILE', 'SAVE', 'SIGN')
group by d.id;

alter table bulletin.draft_journal drop constraint draft_journal_act_check;
alter table bulletin.draft_journal add constraint draft_journal_act_check
  check (act in ('COMPILE', 'SAVE', 'RESTORE', 'SUBMIT', 'PASS', 'RETURN', 'SIGN'));
-- The version that was taken back.
alter table bulletin.draft_journal add column restored integer;
alter table bulletin.draft_journal add constraint restored_by_a_restoration
  check ((act = 'RESTORE') = (restored is not null));

grant select, insert on bulletin.draft_versions to banshi_app;
