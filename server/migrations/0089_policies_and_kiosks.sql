-- Of policy measures: the document of the policy library, and which of its measures, by their places from 1. A published document is
-- never deleted and never changes; whether it has ended is asked of the library.
alter table hall.contributions
  add column policy_id integer,
  add column policy_measures integer[] not null default '{}',
  add check (policy_id is null or kind = 'POLICY_MEASURE'),
  add check (policy_id is not null or policy_measures = '{}');

-- Tickets are kept for two years (domain.md §11.4); what was counted of them stays. The index is for the tickets that stand in the place of a
-- deleted one: there are few.
create index tickets_instead_of on queue.tickets (instead_of) where instead_of is not null;
grant delete on queue.tickets, queue.calls, queue.turns, queue.counters to banshi_app;

-- Machines of the hall, each known by a key of which the digest alone is kept: whoever has none takes no number.
create table queue.kiosks (
  id              integer generated always as identity primary key,
  name            text not null,
  organisation_id integer not null,
  key_sm3         bytea not null unique,
  opened_at       timestamptz not null,
  opened_by       uuid not null,
  is_open         boolean not null,
  changed_at      timestamptz,
  changed_by      uuid
);
alter table queue.tickets add column kiosk_id integer references queue.kiosks (id);
grant select, insert on queue.kiosks to banshi_app;
grant update (name, is_open, changed_at, changed_by) on queue.kiosks to banshi_app;
