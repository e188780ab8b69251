-- Thanks name their cases, window and staff; a form of a training is a row; what falls short becomes a task.

alter table hall.commendations
  add column related_cases jsonb not null default '[]',
  add column window_id integer references identity.windows (id),
  add column staff jsonb not null default '[]';

-- A form says nothing of whose it is: it has neither person nor moment, and its number is drawn.
create table hall.training_forms (
  id           uuid primary key,
  training_id  uuid not null references hall.trainings (id),
  relevance    smallint not null check (relevance between 1 and 5),
  practicality smallint not null check (practicality between 1 and 5),
  teaching     smallint not null check (teaching between 1 and 5),
  overall      smallint not null check (overall between 1 and 5)
);
create index forms_of_training on hall.training_forms (training_id);

-- That somebody has answered, so that he does so once.
create table hall.training_answers (
  training_id uuid not null references hall.trainings (id),
  staff_id    uuid not null,
  primary key (training_id, staff_id)
);

create table hall.improvements (
  training_id uuid not null references hall.trainings (id),
  ordinal     integer not null,
  text        text not null,
  owner       text not null,
  due_on      date not null,
  closed_on   date,
  evidence    text,
  closed_at   timestamptz,
  closed_by   uuid,
  primary key (training_id, ordinal)
);

grant select, insert on hall.training_forms, hall.training_answers, hall.improvements to banshi_app;
grant update (closed_on, evidence, closed_at, closed_by) on hall.improvements to banshi_app;
-- Numbers of forms are noted no more: those of before stay.
revoke update (returned, good) on hall.trainings from banshi_app;
