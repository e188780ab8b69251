-- Powers that other bodies use (下放、委托, 行政许可法第二十四条): one row each, and a journal of who did what that is only added to.

create schema delegations;
grant usage on schema delegations to banshi_app;

create table delegations.delegations (
  id             integer generated always as identity primary key,
  from_org_id    integer not null,
  to_org_id      integer not null,
  catalog_code   text not null,
  way            text not null,
  state          text not null,
  revision       integer not null,
  content        jsonb not null,
  -- Everybody who wrote in the draft; none of them signs it.
  editors        uuid[] not null,
  paper_no       text,
  signed_on      date,
  announced_on   date,
  announced_in   text,
  handed_over_on date
);
create index delegations_by_item on delegations.delegations (catalog_code, to_org_id);

create table delegations.journal (
  delegation_id integer not null references delegations.delegations (id),
  revision      integer not null,
  action        text not null,
  act           jsonb not null,
  at            timestamptz not null,
  by            uuid,
  primary key (delegation_id, revision)
);

grant select, insert, update on delegations.delegations to banshi_app;
grant select, insert on delegations.journal to banshi_app;
