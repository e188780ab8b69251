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
