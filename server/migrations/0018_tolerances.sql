-- Tolerant acceptance: what a case waits for of the applicant, until when, and when the law acts next.

-- What was tolerated waits for: the end of an event, the applicant, the examiner; null where nothing does.
alter table cases.cases add column tolerance text
  check (tolerance in ('WAITING', 'OPEN', 'SUPPLIED'));
alter table cases.cases add column tolerance_on date;
alter table cases.cases add column tolerance_acts_on date;

create index tolerances_by_day on cases.cases (tolerance_on, id) where tolerance_on is not null;
create index tolerances_to_act on cases.cases (tolerance_acts_on, id)
  where tolerance_acts_on is not null;
