-- Persons found at the counter by their whole name: a keyed hash of it beside the body at which they applied; and how
-- often each of the staff looked for or behind what is masked on a day.

create table cases.persons_by_name (
  name_key      bytea   not null check (octet_length(name_key) = 8),
  department_id integer not null,
  applicant_id  uuid    not null,
  primary key (name_key, department_id, applicant_id)
);

create table cases.looks (
  staff_id uuid     not null,
  day      date     not null,
  -- Whether names were looked for, or masks looked behind.
  kind     text     not null check (kind in ('name', 'mask')),
  -- The body whose supervisor sees it: that of the member of staff.
  body_id  integer  not null,
  looked   integer  not null,
  refused  integer  not null,
  primary key (staff_id, day, kind)
);
create index looks_by_body on cases.looks (body_id, day);

grant select, insert on cases.persons_by_name to banshi_app;
grant select, insert, update on cases.looks to banshi_app;
