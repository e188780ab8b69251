-- What was granted on a promise is watched until it is checked, and events that tolerances wait for until they have ended: each is looked at once.

insert into supervision.watches (case_id, look_on)
select id, date '2000-01-01' from cases.cases where promise_on is not null or tolerance_on is not null
on conflict (case_id) do update set look_on = excluded.look_on;
