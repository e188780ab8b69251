-- What people keep at their workplace: parts of the inbox they come back to, and what they say so often that it need not be typed.

create table cases.inbox_filters (
  staff_id uuid     not null,
  position smallint not null,
  name     text     not null,
  view     text     not null,
  lamp     text,
  status   text,
  primary key (staff_id, position)
);

create table cases.own_phrases (
  staff_id uuid     not null,
  position smallint not null,
  phrase   text     not null,
  primary key (staff_id, position)
);

create table cases.body_phrases (
  organisation_id integer  not null,
  kind            text     not null check (kind in ('opinion', 'defect')),
  position        smallint not null,
  phrase          text     not null,
  primary key (organisation_id, kind, position)
);

grant select, insert, delete on cases.inbox_filters, cases.own_phrases, cases.body_phrases to banshi_app;
