-- Cases over their limit as the public reads them (优化营商环境条例第三十六条): what a body has told of each, masked before it comes here,
-- and when it was decided after all. Rebuilt from the journal of the case at each of its steps; an entry error goes out again.

create table notices.delays (
  case_id       uuid primary key,
  department_id integer not null,
  matter_id     integer not null,
  received_on   date not null,
  promised_on   date,
  legal_on      date,
  reason        text not null,
  explained_at  timestamptz not null,
  finished_on   date,
  check (num_nonnulls(promised_on, legal_on) > 0)
);
create index delays_finished on notices.delays (finished_on desc, case_id desc) where finished_on is not null;
create index delays_of_body on notices.delays (department_id, finished_on desc, case_id desc) where finished_on is not null;

grant select, insert, update, delete on notices.delays to banshi_app;
