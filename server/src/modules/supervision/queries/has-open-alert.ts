import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';

/** Whether a warning, a task or a card of the case is open. */
export async function hasOpenAlert(db: Reader, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select exists (
      select from supervision.alerts where case_id = ${caseId}::uuid and closed_at is null)
      as open`.execute(db);
  return rows[0]?.open === true;
}
