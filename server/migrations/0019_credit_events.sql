-- Promises that applicants broke (信用事件), found by applicant: what bars them from making another until repaired.

create table cases.credit_events (
  applicant_id uuid    not null,
  case_id      uuid    not null,
  version      integer not null,
  kind         text    not null check (kind in ('tolerance', 'promise')),
  occurred_at  timestamptz not null,
  repaired_at  timestamptz,
  primary key (applicant_id, case_id, version)
);

grant select, insert, update on cases.credit_events to banshi_app;
