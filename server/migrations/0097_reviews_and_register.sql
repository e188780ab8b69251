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

-- Official documents are reviewed (核稿) between writer and signer, and found by their words, number, kind, year and state.
alter table bulletin.official_documents
  drop constraint official_documents_state_check,
  add constraint official_documents_state_check check (state in ('DRAFT', 'SUBMITTED', 'PASSED', 'ISSUED')),
  add column profile text,
  add column year integer,
  add column words text;
update bulletin.official_documents d set
  profile = d.file ->> 'profile',
  year = left(d.file ->> 'issueDate', 4)::integer,
  words = lower(coalesce((select string_agg(v #>> '{}', ' ')
      from jsonb_path_query(d.file, 'strict $.** ? (@.type() == "string")') v), '')
    || coalesce((select case when i.year = 0 then ' 第' || i.serial || '号' else ' ' || i.code || '〔' || i.year || '〕' || i.serial || '号' end
      from bulletin.official_issued i where i.document_id = d.id and i.serial is not null), ''));
alter table bulletin.official_documents
  alter column profile set not null,
  alter column year set not null,
  alter column words set not null;
grant update (profile, year, words) on bulletin.official_documents to banshi_app;

-- Every two neighbouring characters of a text, by which any part of it is found in an index without an extension.
create function bulletin.pairs(words text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr(words, i, 2)), '{}') from generate_series(1, length(words) - 1) i
$$;
create index official_documents_by_words on bulletin.official_documents using gin (bulletin.pairs(words));
create index official_documents_by_state on bulletin.official_documents (state, updated_at desc, id desc);
create index official_documents_by_year on bulletin.official_documents (year, updated_at desc, id desc);

alter table bulletin.official_versions
  drop constraint official_versions_act_check,
  add constraint official_versions_act_check check (act in ('START', 'SAVE', 'SUBMIT', 'PASS', 'RETURN', 'ISSUE')),
  add column comment text check (char_length(comment) <= 500),
  add check ((act = 'RETURN') = (comment is not null));
