import { sql } from 'kysely';
import { gathered, type Reader, rowsByPlace } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { BODY_COLUMNS, eventIn, type KeptBody } from '../journal-body.ts';

/** The journal of a case, in order. */
export const readJournal = gathered(readJournals);

async function readJournals(
  db: Reader,
  caseIds: readonly CaseId[],
): Promise<readonly (readonly Entry[])[]> {
  const { rows } = await sql<KeptBody & { place: number; version: number }>`
    select asked.place, j.version, ${BODY_COLUMNS}
    from unnest(${caseIds}::uuid[]) with ordinality as asked (case_id, place)
    join cases.journal j on j.case_id = asked.case_id
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
