import type { TestDatabase } from '../platform/database/testing.ts';

/** The cases of the counter as far as they are content: what, whose, when, where they stand. */
export function casesOf({ database }: TestDatabase) {
  return database
    .selectFrom('cases.cases')
    .select(['id', 'serial', 'numbered_on', 'matter_id', 'applicant_id', 'applicant_name'])
    .select(['summary', 'status', 'due_on', 'due_clock', 'version', 'accepted_at', 'closed_at'])
    .select(['cross_mode', 'origin_area'])
    .where('serial', 'is not', null)
    .orderBy('numbered_on')
    .orderBy('serial')
    .execute();
}

/** The whole journal. */
export function journalOf({ database }: TestDatabase) {
  return database
    .selectFrom('cases.journal')
    .select(['case_id', 'version', 'body', 'packed'])
    .orderBy('case_id')
    .orderBy('version')
    .execute();
}

/** Warnings and cards as far as they are content. */
export function alertsOf({ database }: TestDatabase) {
  return database
    .selectFrom('supervision.alerts')
    .select(['case_id', 'seq', 'rule', 'level', 'status', 'as_of', 'order_no', 'closed_at'])
    .orderBy('case_id')
    .orderBy('seq')
    .execute();
}
