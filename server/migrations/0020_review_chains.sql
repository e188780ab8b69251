-- Whose turn it is along the review chain of the matter: the roles that do the step that waits, the other bodies
-- that are asked now or ever were, and the day on which the step should be done. Null where no step waits.

alter table cases.cases
  add column step_due_on      date,
  add column turn_roles       text[],
  add column asked_bodies     integer[],
  add column concerned_bodies integer[];

-- Open cases were accepted under the usual chain: handled, verified, decided.
update cases.cases set turn_roles = case status
    when 'ACCEPTED' then array['REVIEWER']
    when 'REVIEWING' then array['VERIFIER']
    else array['CHIEF_REP', 'DEPT_LEADER'] end
where source_id is null and due_on is not null and status in ('ACCEPTED', 'REVIEWING', 'DECIDING');

-- Steps that are late are found by their day, as everything that the law or the centre times.
create index cases_by_step_due on cases.cases (step_due_on, id) where step_due_on is not null;
