-- Applications on licences that stand: a renewal that is not decided before the end is found by its licence.

create table licences.applications (
  case_id        uuid not null,
  application_id uuid not null,
  act            text not null check (act in ('renew', 'change', 'cancel')),
  primary key (case_id, application_id)
);

grant select, insert on licences.applications to banshi_app;
