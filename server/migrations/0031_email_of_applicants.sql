-- The address of e-mail that an applicant gave, encrypted as the mobile number beside it is; and, since a notice may
-- now go to the one by one way and to the other by another, its masked addressee stands with each way.

alter table cases.applicants add column email_encrypted bytea;

alter table notices.waiting add column recipient text;
update notices.waiting w set recipient = n.recipient
from notices.notices n where n.case_id = w.case_id and n.case_version = w.case_version;
alter table notices.waiting alter column recipient set not null;
alter table notices.notices drop column recipient;
