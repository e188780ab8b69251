-- 差评处置 (domain.md §5.4): what becomes of a bad rating. The journal tells everything; the row beside it is what lists go by.

create table ratings.negative_reviews (
  case_id       uuid not null,
  seq           integer not null,
  state         text not null check (state in ('RECEIVED', 'CLASSIFIED', 'ASSIGNED', 'CONTACTED', 'RECTIFYING', 'REPLIED',
    'REVISITED', 'CLOSED', 'APPEALED', 'IN_REVIEW', 'EXCLUDED')),
  version       integer not null check (version >= 1),
  kind          text check (kind in ('ATTITUDE', 'EFFICIENCY', 'PROCEDURE', 'SYSTEM', 'MATERIALS', 'FEES', 'ENVIRONMENT', 'OTHER')),
  -- Who answers: the department of the matter on the day of the rating.
  department_id integer not null,
  rated_on      date not null,
  -- The last day of the limit that runs; none where none does.
  due_clock     text check (due_clock in ('assign', 'contact', 'reply', 'appeal')),
  due_on        date,
  -- Mended and replied to, and not reopened since; and when its rater was called first.
  rectified_on  date,
  revisited_on  date,
  primary key (case_id, seq),
  check ((due_clock is null) = (due_on is null))
);
create index negative_reviews_open on ratings.negative_reviews (coalesce(due_on, date '9999-12-31'), case_id, seq)
  where state not in ('CLOSED', 'EXCLUDED');
create index negative_reviews_open_of_department
  on ratings.negative_reviews (department_id, coalesce(due_on, date '9999-12-31'), case_id, seq)
  where state not in ('CLOSED', 'EXCLUDED');
create index negative_reviews_by_day on ratings.negative_reviews (rated_on, case_id, seq);

create table ratings.review_journal (
  case_id     uuid not null,
  seq         integer not null,
  nth         integer not null check (nth >= 1),
  act         text not null check (act in ('RECEIVE', 'CLASSIFY', 'ASSIGN', 'CONTACT', 'RECTIFY', 'ASK_EXTENSION', 'ALLOW_EXTENSION',
    'DECLINE_EXTENSION', 'REPLY', 'REVISIT', 'REOPEN', 'CLOSE', 'APPEAL', 'EXAMINE', 'UPHOLD', 'EXCLUDE', 'ANNUL', 'RESTORE', 'LOOK')),
  at          timestamptz not null,
  -- None where the rule itself acts.
  by          uuid,
  in_place_of uuid,
  note        text check (char_length(note) <= 1000),
  kind        text check (kind in ('ATTITUDE', 'EFFICIENCY', 'PROCEDURE', 'SYSTEM', 'MATERIALS', 'FEES', 'ENVIRONMENT', 'OTHER')),
  is_complex  boolean,
  way         text check (way in ('AT_ONCE', 'BY_DEADLINE', 'EXPLANATION')),
  outcome     text check (outcome in ('SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED')),
  ground      text check (ground in ('DUPLICATE', 'MISTAKEN', 'MALICIOUS')),
  primary key (case_id, seq, nth),
  check ((act = 'CLASSIFY') = (kind is not null)),
  check ((act = 'CLASSIFY') = (is_complex is not null)),
  check ((act = 'RECTIFY') = (way is not null)),
  check ((act = 'REVISIT') = (outcome is not null))
);

-- Which bad ratings have no review yet is asked when a server starts: those given before there were any.
create index ratings_bad on ratings.ratings (case_id, seq) where ordinal = 1 and grade in ('DISSATISFIED', 'VERY_DISSATISFIED');

grant select, insert on ratings.negative_reviews, ratings.review_journal to banshi_app;
grant update (state, version, kind, due_clock, due_on, rectified_on, revisited_on) on ratings.negative_reviews to banshi_app;

-- Only appended to: cleaned by what came since (ADR 0176).
alter table ratings.review_journal set (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
  autovacuum_freeze_min_age = 0, autovacuum_analyze_scale_factor = 0.02);
