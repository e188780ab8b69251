import type { AlertLevel } from '@banshi/contract/supervision-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId, NamedAlert } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** More than anybody looks at in one go; the list of one's own cards holds them all. */
const SHOWN_MAX = 50;

/** The open warnings and cards that name this person, the last first. */
export async function alertsNaming(db: Reader, staffId: StaffId): Promise<readonly NamedAlert[]> {
  const { rows } = await sql<{ case_id: CaseId; level: AlertLevel; issued_at: Instant }>`
    select case_id, level, issued_at from supervision.alerts
    where person_id = ${staffId}::uuid and closed_at is null
    order by issued_at desc, case_id, seq
    limit ${SHOWN_MAX}`.execute(db);
  return rows.map((row) => ({ caseId: row.case_id, level: row.level, at: row.issued_at }));
}
