import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { decodeEvent } from '../core/journal-text.ts';

/** The journal of a case, in order. */
export async function readJournal(db: Reader, caseId: CaseId): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('cases.journal')
    .select(['version', 'body'])
    .where('case_id', '=', caseId)
    .orderBy('version')
    .execute();
  return rows.map(({ version, body }) => ({ caseId, version, event: decodeEvent(body) }));
}
