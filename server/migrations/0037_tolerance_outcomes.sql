-- What became of each tolerance: supplied in time or not, on which day; for the rate of those supplied in time (按期补齐率).

create table cases.tolerance_outcomes (
  case_id       uuid    not null primary key,
  department_id integer not null,
  settled_on    date    not null,
  is_on_time    boolean not null
);
create index tolerance_outcomes_by_day on cases.tolerance_outcomes (settled_on, is_on_time);

grant select, insert on cases.tolerance_outcomes to banshi_app;
