-- 到期日变动: whom a changed calendar concerns is told in the house: who has the case, and who follows it. Written with the telling of the
-- outbox; whoever is told says that he has seen it.

create table cases.moved_days (
  case_id     uuid        not null,
  -- The entry of the journal that moved it.
  version     integer     not null,
  staff_id    uuid        not null,
  clock       text        not null,
  is_reminder boolean     not null,
  before_on   date        not null,
  after_on    date        not null,
  at          timestamptz not null,
  seen_at     timestamptz,
  primary key (case_id, version, staff_id)
);
create index moved_days_unseen on cases.moved_days (staff_id, at desc, case_id) where seen_at is null;

grant select, insert on cases.moved_days to banshi_app;
grant update (seen_at) on cases.moved_days to banshi_app;
