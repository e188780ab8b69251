-- A list of ratings reads those that it shows: of each grade, and of each matter or area and grade, by when they were given and by when
-- their cases came in. No list goes by the moment alone any more, and sums by day answer what was counted (ADR 0200).

drop index ratings.ratings_by_day;
drop index ratings.ratings_by_moment;
drop index ratings.ratings_by_receipt;
create index ratings_given on ratings.ratings (grade, rated_at, case_id, seq) where ordinal = 1;
create index ratings_given_of_matter on ratings.ratings (matter_id, grade, rated_at, case_id, seq) where ordinal = 1;
create index ratings_given_in_area on ratings.ratings (area, grade, rated_at, case_id, seq) where ordinal = 1;
create index ratings_received on ratings.ratings (grade, received_on, case_id, seq) where ordinal = 1;
create index ratings_received_of_matter on ratings.ratings (matter_id, grade, received_on, case_id, seq) where ordinal = 1;
create index ratings_received_in_area on ratings.ratings (area, grade, received_on, case_id, seq) where ordinal = 1;

-- Explained delays that were decided, by the day of the decision and the body that answers for them.
create table notices.delay_sums (
  finished_on  date    not null,
  authority_id integer not null,
  n            integer not null,
  primary key (finished_on, authority_id)
);
insert into notices.delay_sums (finished_on, authority_id, n)
select finished_on, authority_id, count(*) from notices.delays
where finished_on is not null group by finished_on, authority_id;
grant select, insert, update on notices.delay_sums to banshi_app;
