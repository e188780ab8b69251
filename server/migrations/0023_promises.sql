-- Notice and promise: what was granted on the word of the applicant waits to be checked, until which day.

alter table cases.cases add column promise text check (promise in ('SIGNED', 'DEFECT', 'FALSE'));
alter table cases.cases add column promise_on date;

create index promises_by_day on cases.cases (promise_on, id) where promise_on is not null;
