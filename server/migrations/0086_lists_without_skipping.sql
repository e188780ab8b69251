-- Lists behind figures that went through cases that they do not show: what was open at the end of a past day, and what is
-- rare among many by where it came from (ADR 0184).

-- How long a case was open between its acceptance and its end, in days: 1 to 3 are class 1, 4 to 15 class 2, and so on by powers of
-- four; class 7 holds all that was open for 4,096 days and more. What was open at the end of a day and was closed since was accepted, in
-- each class, not longer ago than the class lasts. Whatever ends on the day of its acceptance was open at the end of none, and has no entry.
create index cases_open_for on cases.cases
  (width_bucket((closed_at at time zone 'Asia/Shanghai')::date - (accepted_at at time zone 'Asia/Shanghai')::date,
     array[1, 4, 16, 64, 256, 1024, 4096]), matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where (closed_at at time zone 'Asia/Shanghai')::date > (accepted_at at time zone 'Asia/Shanghai')::date;

-- The same by the hour of the end: what a period finished of what was accepted before it.
create index cases_closed_after on cases.cases
  (width_bucket((closed_at at time zone 'Asia/Shanghai')::date - (accepted_at at time zone 'Asia/Shanghai')::date,
     array[1, 4, 16, 64, 256, 1024, 4096]), matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where (closed_at at time zone 'Asia/Shanghai')::date > (accepted_at at time zone 'Asia/Shanghai')::date;

-- Where a case came from, in one number: source, whether it was reported late, channel, kind of applicant, way of acceptance, whether a
-- window, a member of staff and another principal are named, and whether it is of the province's own level. `cases/queries/origins.ts` knows the places of its bits.
create function cases.origin_of(source_id smallint, accepted_late boolean, channel text, kind_told boolean, applicant_kind text,
  accepted_at timestamptz, accepted_as text, window_id integer, acceptor_id uuid, principal_id integer, area text) returns integer
language sql immutable parallel safe
return coalesce(source_id, 0)::integer * 8192
  + case when area like '__0000' then 4096 else 0 end
  + case when accepted_late then 2048 else 0 end
  + coalesce(array_position(array['window', 'web', 'mobile', 'post', 'kiosk', 'other'], channel), 0) * 256
  + case when not kind_told then 0 when applicant_kind = 'person' then 64 else 128 end
  + case when accepted_at is null then 0 when accepted_as is null then 8 when accepted_as = 'DEEMED' then 16
      when accepted_as = 'TOLERANT' then 24 else 32 end
  + case when window_id is null then 0 else 4 end
  + case when acceptor_id is null then 0 else 2 end
  + case when principal_id is null then 0 else 1 end;

-- By day and not by hour: so many cases share a place that an entry is a third as large, and a page reads one day of each origin more.
create index cases_received_by_origin on cases.cases
  (matter_id, cases.origin_of(source_id, accepted_late, channel, kind_told, applicant_kind, accepted_at, accepted_as, window_id, acceptor_id,
     principal_id, area), date_trunc('day', received_at at time zone 'Asia/Shanghai'))
  where received_at is not null;
create index cases_accepted_by_origin on cases.cases
  (matter_id, cases.origin_of(source_id, accepted_late, channel, kind_told, applicant_kind, accepted_at, accepted_as, window_id, acceptor_id,
     principal_id, area), date_trunc('day', accepted_at at time zone 'Asia/Shanghai'))
  where accepted_at is not null;
create index cases_closed_by_origin on cases.cases
  (matter_id, cases.origin_of(source_id, accepted_late, channel, kind_told, applicant_kind, accepted_at, accepted_as, window_id, acceptor_id,
     principal_id, area), date_trunc('day', closed_at at time zone 'Asia/Shanghai'))
  where closed_at is not null;

-- By area below the province: one of them, or those of a prefecture one by one. Most cases are of the province's own, which their origin tells.
create index cases_received_by_area on cases.cases
  (matter_id, area, date_trunc('day', received_at at time zone 'Asia/Shanghai'))
  where area not like '__0000' and received_at is not null;
create index cases_accepted_by_area on cases.cases
  (matter_id, area, date_trunc('day', accepted_at at time zone 'Asia/Shanghai'))
  where area not like '__0000' and accepted_at is not null;
create index cases_closed_by_area on cases.cases
  (matter_id, area, date_trunc('day', closed_at at time zone 'Asia/Shanghai'))
  where area not like '__0000' and closed_at is not null;

-- What these hold beside others.
drop index cases.cases_rare_channel_accepted;
drop index cases.cases_rare_channel_closed;
drop index cases.cases_of_hall_accepted;
drop index cases.cases_of_hall_closed;
drop index cases.cases_entrusted;
drop index cases.cases_accepted_late;

-- Who accepted it, and at which window it was received: of the hall alone.
create index cases_by_acceptor_accepted on cases.cases
  (acceptor_id, matter_id, date_trunc('hour', accepted_at at time zone 'Asia/Shanghai'))
  where acceptor_id is not null and accepted_at is not null;
create index cases_by_acceptor_closed on cases.cases
  (acceptor_id, matter_id, date_trunc('hour', closed_at at time zone 'Asia/Shanghai'))
  where acceptor_id is not null and closed_at is not null;
create index cases_at_window_received on cases.cases
  (window_id, matter_id, date_trunc('hour', received_at at time zone 'Asia/Shanghai'))
  where window_id is not null and received_at is not null;
