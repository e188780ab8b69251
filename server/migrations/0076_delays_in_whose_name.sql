-- A delay stands in the name of the body that answers for the case: under an entrustment the principal's (行政许可法第二十四条),
-- and the body that handles it there is told beside it.

alter table notices.delays rename column department_id to authority_id;
alter table notices.delays add column handler_id integer;

update notices.delays d set authority_id = c.principal_id, handler_id = c.department_id
from cases.cases c where c.id = d.case_id and c.principal_id is not null;
