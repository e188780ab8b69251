-- Whoever a warning or card names has a list of his own, also of cases that have ended long ago.

create index alerts_open_of_person on supervision.alerts (person_id, issued_at, case_id, seq)
  where closed_at is null and person_id is not null;
create index alerts_closed_of_person on supervision.alerts (person_id, closed_at, case_id, seq)
  where closed_at is not null and person_id is not null;
