-- Special procedures, terminations, forwarding and voided entry errors: the statuses of every legal path.

alter table cases.cases drop constraint status_known;
alter table cases.cases add constraint status_known check (status in (
  'RECEIVED', 'CORRECTING', 'NOT_REQUIRED', 'ACCEPT_REFUSED', 'ACCEPTED', 'REVIEWING', 'DECIDING',
  'GRANTED', 'REFUSED', 'CLOSED', 'DELIVERED', 'SUSPENDED', 'WITHDRAWN', 'TERMINATED', 'FORWARDED',
  'VOID'));

-- What the case waits for beside its status: a request that another person agrees to, a hearing to be held.
alter table cases.cases add column awaits text;
