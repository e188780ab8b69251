import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';

/** Whether numbers of people are kept here, which only the keys of this database can read. */
export async function hasApplicants(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from cases.applicants) as found`.execute(db);
  return rows[0]?.found ?? false;
}
