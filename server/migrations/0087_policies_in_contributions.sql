-- Of policy measures: the document of the policy library, and which of its measures, by their places from 1. A published document is
-- never deleted and never changes; whether it has ended is asked of the library.
alter table hall.contributions
  add column policy_id integer,
  add column policy_measures integer[] not null default '{}',
  add check (policy_id is null or kind = 'POLICY_MEASURE'),
  add check (policy_id is not null or policy_measures = '{}');
