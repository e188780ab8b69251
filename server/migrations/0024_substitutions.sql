-- AB 岗: who is away from day to day, and who holds which of his roles meanwhile. A row is ended, never deleted; what was
-- done under it stands in the journals.

create table identity.substitutions (
  id            uuid primary key,
  organisation_id integer not null references identity.organisations (id),
  absent_id     uuid not null references identity.staff (id),
  substitute_id uuid not null references identity.staff (id),
  roles         text[] not null,
  from_day      date not null,
  to_day        date not null check (to_day >= from_day),
  recorded_by   uuid not null references identity.staff (id),
  recorded_at   timestamptz not null,
  ended_by      uuid references identity.staff (id),
  ended_at      timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create index substitutions_by_substitute on identity.substitutions (substitute_id, to_day) where ended_at is null;
create index substitutions_by_body on identity.substitutions (organisation_id, from_day);

grant select, insert, update on identity.substitutions to banshi_app;
