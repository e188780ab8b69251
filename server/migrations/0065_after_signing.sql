-- What follows the signing of an issue (domain.md §8.3): its errata, and who gets and reads it.

alter table bulletin.drafts add column corrects uuid references bulletin.issues (draft_id);
alter table bulletin.issues add column corrects uuid references bulletin.issues (draft_id);
create index issues_by_corrected on bulletin.issues (corrects) where corrects is not null;

-- Who gets the bulletin: what a new draft is filled with. A recipient that is a body of the house reads the electronic copy.
create table bulletin.recipients (
  id              integer generated always as identity primary key,
  kind            text not null check (kind in ('report', 'send', 'issue')),
  name            text not null,
  copies          integer not null check (copies >= 0),
  organisation_id integer,
  changed_at      timestamptz not null,
  changed_by      uuid not null,
  removed_at      timestamptz,
  removed_by      uuid
);
create unique index recipients_in_use on bulletin.recipients (kind, name) where removed_at is null;

-- To whom an issue went when it was signed; that its paper was posted or handed over is noted later.
create table bulletin.addressees (
  draft_id        uuid not null references bulletin.issues (draft_id),
  ordinal         integer not null,
  kind            text not null,
  name            text not null,
  copies          integer,
  organisation_id integer,
  handed_way      text check (handed_way in ('POSTED', 'HANDED')),
  handed_on       date,
  handed_at       timestamptz,
  handed_by       uuid,
  primary key (draft_id, ordinal),
  check (num_nulls(handed_way, handed_on, handed_at, handed_by) in (0, 4))
);
create index addressees_by_body on bulletin.addressees (organisation_id, draft_id) where organisation_id is not null;

-- Who opened the electronic copy, once each, and where he sat then.
create table bulletin.receipts (
  draft_id        uuid not null references bulletin.issues (draft_id),
  staff_id        uuid not null,
  organisation_id integer not null,
  read_at         timestamptz not null,
  primary key (draft_id, staff_id)
);

grant select, insert on bulletin.recipients, bulletin.addressees, bulletin.receipts to banshi_app;
grant update (copies, organisation_id, changed_at, changed_by, removed_at, removed_by) on bulletin.recipients to banshi_app;
grant update (handed_way, handed_on, handed_at, handed_by) on bulletin.addressees to banshi_app;

-- Weeks that have no issue, and why: numbers go on without a gap all the same. A week that gets its issue after all is resumed.
create table bulletin.skipped_weeks (
  id         integer generated always as identity primary key,
  -- The Monday.
  week       date not null check (extract(isodow from week) = 1),
  reason     text not null,
  skipped_at timestamptz not null,
  skipped_by uuid not null,
  resumed_at timestamptz,
  resumed_by uuid,
  check ((resumed_at is null) = (resumed_by is null))
);
create unique index skipped_weeks_standing on bulletin.skipped_weeks (week) where resumed_at is null;
grant select, insert on bulletin.skipped_weeks to banshi_app;
grant update (resumed_at, resumed_by) on bulletin.skipped_weeks to banshi_app;
