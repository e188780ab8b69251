-- Registers of trainings and of thanks (domain.md §1.4). Rows stay; only what became of one is written later, once.

create table hall.trainings (
  id              uuid primary key,
  organisation_id integer not null,
  held_on         date not null,
  content         jsonb not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid not null,
  -- Forms that came back, and those of grade 4 or 5 over all.
  returned        integer,
  good            integer,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_for   text,
  check ((returned is null) = (good is null)),
  check (good <= returned)
);
create index trainings_by_day on hall.trainings (held_on);

create table hall.commendations (
  id              uuid primary key,
  organisation_id integer not null,
  kind            text not null,
  received_on     date not null,
  sender_type     text not null,
  -- Names of citizens are masked before they are kept.
  senders         jsonb not null,
  reason          text not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid not null,
  verification    text not null,
  note            text,
  verified_at     timestamptz,
  verified_by     uuid
);
create index commendations_by_day on hall.commendations (received_on);

grant select, insert on hall.trainings, hall.commendations to banshi_app;
grant update (returned, good, withdrawn_at, withdrawn_by, withdrawn_for) on hall.trainings to banshi_app;
grant update (verification, note, verified_at, verified_by) on hall.commendations to banshi_app;
