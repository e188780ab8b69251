-- Members of staff are told of negative reviews (差评处置) as they are of warnings: a message names what it is about, and of a
-- review which entry of its journal.
alter table notices.staff_messages
  add column topic text not null default 'ALERT' check (topic in ('ALERT', 'REVIEW')),
  add column nth integer not null default 0 check (nth >= 0),
  drop constraint staff_messages_pkey,
  add primary key (case_id, topic, seq, nth, staff_id);

-- A rater whom nobody reaches: each attempt is kept (MISS), and after so many days of them a review may be closed without a revisit.
alter table ratings.review_journal
  drop constraint review_journal_act_check,
  add constraint review_journal_act_check check (act in ('RECEIVE', 'CLASSIFY', 'ASSIGN', 'CONTACT', 'RECTIFY', 'ASK_EXTENSION',
    'ALLOW_EXTENSION', 'DECLINE_EXTENSION', 'REPLY', 'MISS', 'REVISIT', 'REOPEN', 'CLOSE', 'CLOSE_UNREACHED', 'APPEAL', 'EXAMINE',
    'UPHOLD', 'EXCLUDE', 'ANNUL', 'RESTORE', 'LOOK'));
alter table ratings.negative_reviews add column unreached_on date;
grant update (unreached_on) on ratings.negative_reviews to banshi_app;
