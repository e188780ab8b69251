-- A subscriber that fails is asked again later, in the order of each subject, and set aside with its reason when it fails for good.

alter table platform.outbox
  add column subject    text,
  add column attempts   smallint not null default 0 check (attempts >= 0),
  add column retry_at   timestamptz,
  add column last_error text;
create index outbox_in_order on platform.outbox (subscriber, subject, id) where subject is not null;

grant update (attempts, retry_at, last_error) on platform.outbox to banshi_app;
