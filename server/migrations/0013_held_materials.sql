-- What the centre holds of an applicant and must not ask for again, found by applicant and kind of document.

create table cases.held_materials (
  applicant_id uuid not null,
  kind         text not null,
  held_at      timestamptz not null,
  case_id      uuid not null,
  order_num    smallint not null,
  primary key (applicant_id, kind, held_at, case_id, order_num)
);

grant select, insert on cases.held_materials to banshi_app;
