-- Hearings of the authority's own motion, as the public reads them: rebuilt from the journal of the case at each of its steps, masked
-- before they come here. One that was ordered before this table existed comes here with its next step.

create table notices.hearings (
  case_id        uuid primary key,
  state          text not null check (state in ('ANNOUNCED', 'SET', 'HELD', 'CALLED_OFF')),
  matter_name    text not null,
  body_name      text not null,
  applicant_name text not null,
  ground         text not null check (ground in ('LAW', 'PUBLIC_INTEREST')),
  basis          text not null,
  announcement   text not null,
  announced_at   timestamptz not null,
  hold_by        date not null,
  held_on        date,
  place          text,
  address        text not null,
  hours          text not null,
  consultation   text[] not null,
  check ((held_on is null) = (place is null))
);
create index hearings_to_come on notices.hearings (announced_at desc, case_id desc) where state in ('ANNOUNCED', 'SET');
create index hearings_over on notices.hearings (announced_at desc, case_id desc) where state in ('HELD', 'CALLED_OFF');

grant select, insert, update on notices.hearings to banshi_app;
