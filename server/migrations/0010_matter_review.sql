-- A draft is submitted, reviewed by somebody who did not write it, and only then published; who did what is kept.

alter table catalogue.matter_drafts
  add column stage text not null default 'DRAFT'
    check (stage in ('DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED')),
  -- Everybody who saved or submitted it: none of them reviews it.
  add column editors uuid[] not null default '{}',
  -- Why the list changes and from which day, as the submission said.
  add column reason text,
  add column effective_on date;
update catalogue.matter_drafts set editors = array[edited_by] where edited_by is not null;

-- From changes of the state to everything that is done to a matter or its draft; still only ever appended.
alter table catalogue.state_changes rename to matter_acts;
alter table catalogue.matter_acts
  alter column reason drop not null,
  -- Which version a publication added.
  add column version integer;
create index matter_acts_by_matter on catalogue.matter_acts (matter_id, id);

insert into catalogue.matter_acts
  (matter_id, at, action, state_from, state_to, by_staff, reason, version)
select v.matter_id, v.published_at, 'publish',
       case when v.version = 1 then 'DRAFT' else 'PUBLISHED' end, 'PUBLISHED',
       v.published_by, v.reason, v.version
from catalogue.matter_versions v
where not exists (
  select from catalogue.matter_acts a
  where a.matter_id = v.matter_id and a.action = 'publish' and a.at = v.published_at)
order by v.published_at, v.matter_id, v.version;
