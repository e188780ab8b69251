import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { EXCLUSION } from './excluded.ts';

/** Whether a rating counts; undefined where there is none, or this person had a hand in its case. */
export async function findJudged(
  db: Reader,
  { caseId, seq, by }: { readonly caseId: string; readonly seq: number; readonly by: StaffId },
): Promise<{ readonly isExcluded: boolean } | undefined> {
  const { rows } = await sql<{ readonly isExcluded: boolean }>`
    select exists (${EXCLUSION}) as "isExcluded" from ratings.ratings r
    where r.case_id = ${caseId} and r.seq = ${seq} and r.ordinal = 1
      and not ${by}::uuid = any(r.hands)`.execute(db);
  return rows[0];
}
