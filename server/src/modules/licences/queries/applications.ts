import type { LicenceApplication } from '@banshi/contract/licence-words';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';

const ROWS_MAX = 200;

/** What was applied for on a licence, in no order. */
export async function readApplications(
  db: Reader,
  licenceId: CaseId,
): Promise<readonly { readonly id: CaseId; readonly act: LicenceApplication }[]> {
  const rows = await db
    .selectFrom('licences.applications')
    .select(['application_id', 'act'])
    .where('case_id', '=', licenceId)
    .orderBy('application_id')
    .execute();
  return rows.map((row) => ({
    id: row.application_id as CaseId,
    act: row.act as LicenceApplication,
  }));
}

/** A licence or filing to which something happens by itself, and from which day on. */
export interface DueRow {
  readonly case_id: CaseId;
  readonly due_on: LocalDate;
}

/** Those to which something has to happen by this day, the longest waiting first. */
export async function licencesDue(
  db: Reader,
  today: LocalDate,
  after: DueRow | undefined,
): Promise<readonly DueRow[]> {
  const isAfter = after && sql`(due_on, case_id) > (${after.due_on}::date, ${after.case_id}::uuid)`;
  const { rows } = await sql<DueRow>`
    select case_id, due_on from licences.licences
    where due_on <= ${today}::date and ${isAfter ?? sql`true`}
    order by due_on, case_id limit ${ROWS_MAX}`.execute(db);
  return rows;
}

/** How many licences of a matter stand, and how many of these grants have given none yet. */
export async function countTaken(
  db: Reader,
  matterId: number,
  grants: readonly CaseId[],
): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    select (select count(*) from licences.licences
            where matter_id = ${matterId} and state in ('VALID', 'CHANGED', 'RENEWED', 'SUSPENDED'))::int
         + (select count(*) from unnest(${[...grants]}::uuid[]) as granted (id)
            where not exists (select from licences.licences l where l.case_id = granted.id))::int
      as taken`.execute(db);
  return rows[0]?.taken ?? 0;
}
