import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { AlertKey } from '../core/alert.ts';

const ROWS_MAX = 200;

/** An open case that is to be looked at, and from when on it was. */
export interface WatchDue {
  readonly case_id: CaseId;
  readonly look_on: LocalDate;
}

/** Open cases at which a rule may have something to say today, the longest waiting first. */
export async function watchesDue(
  db: Reader,
  today: LocalDate,
  after: WatchDue | undefined,
): Promise<readonly WatchDue[]> {
  const isAfter =
    after && sql`(look_on, case_id) > (${after.look_on}::date, ${after.case_id}::uuid)`;
  const { rows } = await sql<WatchDue>`
    select case_id, look_on from supervision.watches
    where look_on <= ${today}::date and ${isAfter ?? sql`true`}
    order by look_on, case_id limit ${ROWS_MAX}`.execute(db);
  return rows;
}

/** Cards whose time for an explanation has passed without one. */
export async function unansweredCards(db: Reader, today: LocalDate): Promise<readonly AlertKey[]> {
  const { rows } = await sql<{ case_id: CaseId; seq: number }>`
    select case_id, seq from supervision.alerts
    where status = 'OPEN' and explain_by < ${today}::date
    order by explain_by limit ${ROWS_MAX}`.execute(db);
  return rows.map(({ case_id: caseId, seq }) => ({ caseId, seq }));
}
