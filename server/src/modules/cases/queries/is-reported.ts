import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';

/** Whether this case of a departmental system is on record, with its end if that is asked. */
export async function isReported(
  db: Reader,
  caseId: CaseId,
  upTo: 'received' | 'closed',
): Promise<boolean> {
  const { rows } = await sql<{ is_closed: boolean }>`
    select closed_at is not null as is_closed from cases.cases where id = ${caseId}`.execute(db);
  const [row] = rows;
  return row !== undefined && (upTo === 'received' || row.is_closed);
}
