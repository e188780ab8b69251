-- In whose name a licence was given under an entrustment (行政许可法第二十四条): the principal reads it and may take it back.

alter table licences.licences add column principal_id integer;
update licences.licences l set principal_id = c.principal_id
from cases.cases c where c.id = l.case_id and c.principal_id is not null;

create index licences_of_principal on licences.licences (principal_id, granted_on desc, case_id desc)
  where principal_id is not null;
create index licences_ending_of_principal on licences.licences (principal_id, ends_on, case_id)
  where principal_id is not null and ends_on is not null;
