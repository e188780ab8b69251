-- §3.4: whoever was asked to correct his application is reminded three working days before the last day. Told by the
-- journal; the days of notices given before stay unreminded, since their entries name none.

alter table cases.cases add column reminds_on date;

create index corrections_to_remind on cases.cases (reminds_on, id)
  where reminds_on is not null;
