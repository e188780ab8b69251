-- 督办: what the leader let follow beyond the list is followed by a task, which has no number and nobody to judge.

alter table supervision.alerts drop constraint alerts_level_check;
alter table supervision.alerts add constraint alerts_level_check check (level in ('WARNING', 'TASK', 'YELLOW', 'RED'));
alter table supervision.alerts drop constraint alerts_check;
alter table supervision.alerts add constraint alerts_numbered check ((level in ('YELLOW', 'RED')) = (order_no is not null));
