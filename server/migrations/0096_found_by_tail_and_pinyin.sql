-- An open case is found by the last characters of its applicant's number, by a keyed hash of them with the body, and by
-- the first letters of the pinyin of his name (ADR 0204). Reported cases have neither.

alter table cases.cases
  add column number_tail        integer,
  add column applicant_initials text;
create index cases_open_by_tail on cases.cases (number_tail) where due_on is not null and number_tail is not null;
create index cases_open_by_initials on cases.cases (applicant_initials text_pattern_ops)
  where due_on is not null and applicant_initials is not null;

-- A name in Latin letters is found by them alone; no library is needed to read it.
update cases.cases
set applicant_initials = lower(left(regexp_replace(applicant_name, '[^A-Za-z0-9]', '', 'g'), 5))
where due_on is not null and source_id is null and applicant_name ~ '^[ -~]+$';
