-- Holders are reminded before the end, and suspensions end with their last day: the timer of a licence comes earlier.

update licences.licences l
set due_on = least(
  l.ends_on - 90 - greatest(0, l.ask_days - 30),
  case when l.state = 'SUSPENDED' then (
    select (j.body::jsonb ->> 'until')::date + 1 from licences.journal j
    where j.case_id = l.case_id and j.body::jsonb ->> 'type' = 'licences/suspended'
    order by j.version desc limit 1) end)
where l.state in ('VALID', 'CHANGED', 'RENEWED', 'SUSPENDED');
