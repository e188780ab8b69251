-- Policy documents change the rules of matters from a day on; what is published never changes, it ends.

create table catalogue.policy_drafts (
  id        integer generated always as identity primary key,
  issuer_id integer not null,
  revision  integer not null,
  content   jsonb not null,
  -- Everybody who wrote in it; none of them publishes it.
  editors   uuid[] not null,
  edited_at timestamptz not null,
  edited_by uuid
);

-- Under the number that its draft had.
create table catalogue.policies (
  id           integer primary key,
  issuer_id    integer not null,
  doc_no       text not null unique,
  content      jsonb not null,
  published_at timestamptz not null,
  published_by uuid
);

create table catalogue.policy_ends (
  policy_id     integer primary key references catalogue.policies (id),
  last_day      date not null,
  reason        text not null,
  superseded_by text,
  ended_at      timestamptz not null,
  ended_by      uuid
);

grant select, insert, update, delete on catalogue.policy_drafts to banshi_app;
grant select, insert on catalogue.policies, catalogue.policy_ends to banshi_app;
