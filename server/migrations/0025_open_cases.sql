-- What is open now, by the hour of its acceptance: the list behind the figure of open cases must not go through those that are closed.

create index cases_open on cases.cases (matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where closed_at is null and accepted_at is not null;
