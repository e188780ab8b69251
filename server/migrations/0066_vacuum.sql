-- How the tables that grow are cleaned, so that it costs what came since and not what is there (ADR 0176). Without this a
-- table is looked at when a fifth of it has changed, and all of its old rows are frozen at once, years later.

-- What is only appended to is frozen when it is first met, and never read again for that.
do $$
declare
  appended text;
begin
  foreach appended in array array[
    'cases.journal', 'cases.material_journal', 'cases.readings', 'cases.case_files', 'licences.journal', 'licences.notices',
    'supervision.alert_journal', 'documents.documents', 'documents.files', 'documents.signatures', 'notices.notices',
    'notices.sent', 'identity.security_events', 'bulletin.draft_journal', 'delegations.journal', 'platform.seals',
    'platform.checkpoints'
  ] loop
    execute format('alter table %s set (autovacuum_vacuum_insert_scale_factor = 0, '
      'autovacuum_vacuum_insert_threshold = 50000, autovacuum_freeze_min_age = 0, autovacuum_analyze_scale_factor = 0.02)',
      appended);
  end loop;
end $$;
-- A seal is one long row, kept in pieces of two kilobytes.
alter table platform.seals set (autovacuum_vacuum_insert_threshold = 1000,
  toast.autovacuum_vacuum_insert_scale_factor = 0, toast.autovacuum_vacuum_insert_threshold = 50000,
  toast.autovacuum_freeze_min_age = 0);

-- A case is rewritten some times while it is open and rests then for ever.
alter table cases.cases set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000, autovacuum_freeze_min_age = 0,
  autovacuum_analyze_scale_factor = 0.01);
alter table cases.applicants set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000, autovacuum_freeze_min_age = 0,
  autovacuum_analyze_scale_factor = 0.02);

-- Queues are emptied all day: they are cleaned by what passed through, at full speed, and never for what was inserted.
alter table platform.outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_threshold = -1, autovacuum_vacuum_cost_delay = 0);
alter table platform.unsealed set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_threshold = -1, autovacuum_vacuum_cost_delay = 0);
alter table platform.idempotency set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);

-- Sums are added to where they stand, in the room that their pages keep (ADR 0050).
alter table statistics.totals set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);
alter table statistics.cohorts set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);
