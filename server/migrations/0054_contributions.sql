-- What windows report for the bulletin (domain.md §8.3). Every submission stays as it was written; the verdict is written beside it, once, and
-- each edition of an adopted text is a row of its own.

create table hall.contributions (
  id              uuid primary key,
  organisation_id integer not null,
  kind            text not null,
  -- Of a tolerance story.
  case_id         uuid,
  case_number     text,
  -- The one that tells it too.
  merged_into     uuid references hall.contributions (id),
  check ((case_id is null) = (case_number is null)),
  check (merged_into <> id)
);

create table hall.submissions (
  contribution_id uuid not null references hall.contributions (id),
  ordinal         integer not null,
  -- The Monday of the week for whose issue it is.
  week            date not null,
  happened_on     date not null,
  title           text not null,
  text            text not null,
  submitted_at    timestamptz not null,
  submitted_by    uuid not null,
  verdict         text,
  reason          text,
  judged_at       timestamptz,
  judged_by       uuid,
  primary key (contribution_id, ordinal)
);
create index submissions_by_week on hall.submissions (week);

create table hall.editions (
  contribution_id uuid not null references hall.contributions (id),
  edition         integer not null,
  title           text not null,
  text            text not null,
  edited_at       timestamptz not null,
  edited_by       uuid not null,
  primary key (contribution_id, edition)
);

grant select, insert on hall.contributions, hall.submissions, hall.editions to banshi_app;
grant update (merged_into) on hall.contributions to banshi_app;
grant update (verdict, reason, judged_at, judged_by) on hall.submissions to banshi_app;
