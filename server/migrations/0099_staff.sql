-- The register of staff: who is added, leaves and comes back, and who was given which role by whom. Nothing of it is deleted: a role is
-- ended, a member of staff leaves, and both stay on record.

alter table identity.staff
  add column version integer not null default 1,
  -- His password was generated: until he has set his own, nothing else is open to him.
  add column must_set_password boolean not null default false;

-- A role that was there before this has no day and nobody who gave it.
alter table identity.grants drop constraint grants_pkey;
alter table identity.grants
  add column id         integer generated always as identity primary key,
  add column from_day   date,
  add column given_by   uuid references identity.staff (id),
  add column given_at   timestamptz,
  add column reason     text,
  add column ended_by   uuid references identity.staff (id),
  add column ended_at   timestamptz,
  add column end_reason text,
  add constraint grants_given check ((given_at is null) = (given_by is null)),
  add constraint grants_ended check ((ended_at is null) = (ended_by is null));
create unique index grants_held on identity.grants (staff_id, role, organisation_id) where ended_at is null;
create index grants_by_staff on identity.grants (staff_id);
drop index identity.grants_by_role;
create index grants_by_role on identity.grants (role) where ended_at is null;

-- What was done to an account, by whom; nobody: by the house at its first start.
create table identity.staff_entries (
  id       bigint generated always as identity primary key,
  staff_id uuid not null references identity.staff (id),
  at       timestamptz not null,
  by       uuid references identity.staff (id),
  kind     text not null check (kind in
    ('ADDED', 'CHANGED', 'ENDED', 'TAKEN_BACK', 'PASSWORD_RESET', 'PASSWORD_CHANGED', 'UNLOCKED')),
  reason   text,
  content  jsonb not null
);
create index staff_entries_by_staff on identity.staff_entries (staff_id, id);

-- The register of bodies: how each was written, by whom. A division inside a body (内设机构) has the code of that body.
alter table identity.organisations
  add column version integer not null default 1,
  drop constraint organisations_uscc_key;
create unique index organisations_by_uscc on identity.organisations (uscc) where kind <> 'CENTER_DIV';
create table identity.organisation_changes (
  organisation_id integer not null references identity.organisations (id),
  version         integer not null,
  at              timestamptz not null,
  by              uuid not null references identity.staff (id),
  content         jsonb not null,
  primary key (organisation_id, version)
);
grant select, insert on identity.organisation_changes to banshi_app;
revoke delete on identity.organisations from banshi_app;

grant select, insert on identity.staff_entries to banshi_app;
revoke delete on identity.staff, identity.grants from banshi_app;
