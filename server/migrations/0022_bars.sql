-- Who may not apply for a licence again for a while (行政许可法第七十八条、第七十九条), found by applicant; and who lifted it.

create table cases.bars (
  applicant_id  uuid        not null,
  case_id       uuid        not null,
  department_id integer     not null,
  -- 证照名称, or the name of the matter where its result is none.
  kind          text        not null,
  cause         text        not null check (cause in ('refusedForFraud', 'revokedForFraud')),
  case_no       text        not null,
  until         date        not null,
  noted_at      timestamptz not null,
  primary key (applicant_id, case_id)
);

create table cases.bar_removals (
  applicant_id uuid        not null,
  case_id      uuid        not null,
  removed_at   timestamptz not null,
  removed_by   uuid        not null,
  reason       text        not null,
  primary key (applicant_id, case_id)
);

grant select, insert on cases.bars, cases.bar_removals to banshi_app;
