-- Filings (备案) with start and end of use: they stand among the licences; whatever happens by itself is found by one day.

alter table licences.licences drop constraint licences_state_check;
alter table licences.licences add constraint licences_state_check
  check (state in ('VALID', 'CHANGED', 'RENEWED', 'SUSPENDED', 'EXPIRED', 'REVOKED', 'WITHDRAWN_BY_GOV',
                   'CANCELLED', 'VOID', 'FILED', 'ENDED', 'CANCEL_FILED'));

-- Of a filing: the last day for filing its cancellation.
alter table licences.licences add column cancel_by date;
-- The day on which something happens by itself, whatever it is: the timer.
alter table licences.licences add column due_on date;
update licences.licences set due_on = ends_on + 1 where ends_on is not null;

drop index licences.licences_by_end;
create index licences_due on licences.licences (due_on, case_id) where due_on is not null;
create index filings_of_department on licences.licences (department_id, granted_on desc, case_id desc)
  where cancel_by is not null;
create index filings_ended on licences.licences (department_id, cancel_by, case_id) where state = 'ENDED';
