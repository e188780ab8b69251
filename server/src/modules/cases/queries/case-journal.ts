import { sql } from 'kysely';
import { gathered, type Reader, rowsByPlace } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { BODY_COLUMNS, eventIn, type KeptBody } from '../journal-body.ts';

/** The journal of a case, in order. */
export const readJournal = gathered(readJournals);

/**
 * The ids travel as JSON and each journal is looked up by its key, whatever the tables look like: one plan serves every
 * question and is kept. Of an array the server knows the length, and plans anew for each.
 */
async function readJournals(
  db: Reader,
  caseIds: readonly CaseId[],
): Promise<readonly (readonly Entry[])[]> {
  const { rows } = await sql<KeptBody & { place: number; version: number }>`
    select asked.place, j.version, ${BODY_COLUMNS}
    from json_array_elements_text(${JSON.stringify(caseIds)}::json) with ordinality as asked (case_id, place)
    cross join lateral (
      select version, body, packed from cases.journal where case_id = asked.case_id::uuid offset 0) j
    order by asked.place, j.version`.execute(db);
  const journals = rowsByPlace(rows, caseIds.length);
  return caseIds.map((caseId, index) =>
    (journals[index] ?? []).map(({ version, ...kept }) => ({
      caseId,
      version,
      event: eventIn(kept),
    })),
  );
}
