-- Refusals are few among very many finished cases: the list behind their figure has an index of its own, by the hour of the finish.

create index cases_refused on cases.cases
  (matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where close_type = 'refused' and closed_at is not null;
