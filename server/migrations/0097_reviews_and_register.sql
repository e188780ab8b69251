-- Members of staff are told of negative reviews (差评处置) as they are of warnings: a message names what it is about, and of a
-- review which entry of its journal.
alter table notices.staff_messages
  add column topic text not null default 'ALERT' check (topic in ('ALERT', 'REVIEW')),
  add column nth integer not null default 0 check (nth >= 0),
  drop constraint staff_messages_pkey,
  add primary key (case_id, topic, seq, nth, staff_id);
