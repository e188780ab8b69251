-- What every module stands on: the role of the application, the outbox, the seal of the journal, kept answers, counters.

do $$
begin
  create role banshi_app nologin;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'The account % of DATABASE_URL may not create the role banshi_app; as an administrator run: create role banshi_app nologin; grant banshi_app to %;', current_user, current_user;
end $$;

do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant banshi_app to %I', current_user);
  end if;
exception
  when insufficient_privilege then
    if not pg_has_role(current_user, 'banshi_app', 'member') then
      raise exception 'The account % of DATABASE_URL may not act as banshi_app; as an administrator run: grant banshi_app to %;', current_user, current_user;
    end if;
end $$;

create schema if not exists platform;

-- One row per event and subscriber; a subscriber takes rows by deleting them, never by "id > last seen".
create table platform.outbox (
  id         bigint generated always as identity primary key,
  subscriber text not null,
  topic      text not null,
  facts      jsonb not null,
  created_at timestamptz not null default now()
);
create index outbox_by_subscriber on platform.outbox (subscriber, id);

-- Digests of journal entries not yet sealed, packed: 16 bytes case id, 4 bytes version, 32 bytes digest each.
create table platform.unsealed (
  id          bigint generated always as identity primary key,
  entries     bytea not null,
  entry_count integer not null check (entry_count > 0),
  constraint entries_whole check (octet_length(entries) = entry_count * 52)
);

-- The chain of seals over the journal; rows are only ever appended.
create table platform.seals (
  seq           bigint primary key check (seq > 0),
  previous_hash bytea not null,
  entries       bytea not null,
  entry_count   integer not null check (entry_count > 0),
  hash          bytea not null unique,
  sealed_at     timestamptz not null,
  constraint entries_whole check (octet_length(entries) = entry_count * 52)
);

-- Answers kept under the caller's key, so that a repeated request is answered and not carried out again.
create table platform.idempotency (
  subject     text not null,
  operation   text not null,
  key         text not null,
  fingerprint bytea not null,
  status      integer not null,
  reply       jsonb not null,
  created_at  timestamptz not null default now(),
  primary key (subject, operation, key)
);
create index idempotency_by_age on platform.idempotency (created_at);

-- Numbers without gaps: the row is locked while its next value is taken.
create table platform.counters (
  name  text primary key,
  value bigint not null
);

grant usage on schema platform to banshi_app;
grant select, insert, delete on platform.outbox, platform.unsealed to banshi_app;
grant select, insert on platform.seals to banshi_app;
grant select, insert, delete on platform.idempotency to banshi_app;
grant select, insert, update on platform.counters to banshi_app;
grant select on platform.migrations to banshi_app;
