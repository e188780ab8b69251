-- Cases of key projects that a policy measure puts first; few, and found first within their lamp.

alter table cases.cases add column has_priority boolean not null default false;
create index cases_first on cases.cases (due_on, id) where has_priority and due_on is not null;
