-- Warnings and cards of a case that is handled under an entrustment are seen by its principal as well (行政许可法第二十四条第二款).

alter table supervision.alerts add column principal_id integer;
