import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';

/** Since when the applicant has a broken promise on record that nobody has repaired; undefined where there is none. */
export async function barredSince(db: Reader, applicantId: string): Promise<LocalDate | undefined> {
  const { rows } = await sql<{ since: Instant | null }>`
    select min(occurred_at) as since from cases.credit_events
    where applicant_id = ${applicantId}::uuid and repaired_at is null`.execute(db);
  const since = rows[0]?.since;
  return since ? localDateOf(since) : undefined;
}
