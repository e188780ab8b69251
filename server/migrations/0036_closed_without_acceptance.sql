-- Behind the figure of cases finished without an acceptance on record (Q1) stand few among very many: they have an index of their own.
create index cases_closed_unaccepted on cases.cases
  (matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where closed_at is not null and accepted_at is null;
