-- The days of reminding that are pinned with each licence, where lists can read them: they may be others than 90, 60 and 30.

alter table licences.licences add column remind_days smallint[];
-- The first day on which its holder is to be reminded; only while its term runs.
alter table licences.licences add column remind_from date;

update licences.licences l set remind_days = coalesce(
  (select array(select days::smallint from jsonb_array_elements_text(j.body::jsonb -> 'remindDays') as days)
   from licences.journal j
   where j.case_id = l.case_id and j.version = 1 and j.body::jsonb -> 'remindDays' is not null),
  array[90 + greatest(0, l.ask_days - 30), 60 + greatest(0, l.ask_days - 30), 30 + greatest(0, l.ask_days - 30)]::smallint[]);
update licences.licences set remind_from = ends_on - remind_days[1] where ends_on is not null;
alter table licences.licences alter column remind_days set not null;

create index licences_to_remind on licences.licences (department_id, remind_from) where remind_from is not null;
create index licences_to_remind_of_principal on licences.licences (principal_id, remind_from)
  where principal_id is not null and remind_from is not null;
