import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';

/** Cases whose ids follow each other: from one on, up to but without another; open where nothing is told. */
export interface Share {
  readonly from?: string;
  readonly before?: string;
}

/** Cases of the sample from whose ids the shares are cut, for each share. */
const SAMPLED_A_SHARE = 5_000;

/**
 * All cases as so many shares of about as many journal entries each, in order of id, so that each journal is read once and in
 * the order of its key. Where to cut is told by a sample; only how much memory a share takes hangs on it.
 */
export async function sharesOfCases(
  db: Reader,
  { entries, shares }: { readonly entries: number; readonly shares: number },
): Promise<readonly Share[]> {
  if (shares < 2) return [{}];
  const percent = Math.min(100, (100 * SAMPLED_A_SHARE * shares) / entries);
  const cuts = Array.from({ length: shares - 1 }, (_, index) => (index + 1) / shares);
  const { rows } = await sql<{ ids: string[] | null }>`
    select percentile_disc(${cuts}::double precision[]) within group (order by case_id)::text[] as ids
    from cases.journal tablesample system (${percent})`.execute(db);
  const ids = [...new Set(rows[0]?.ids ?? [])];
  return [undefined, ...ids].map((from, index) => ({
    ...(from === undefined ? {} : { from }),
    ...(ids[index] === undefined ? {} : { before: ids[index] }),
  }));
}

/** The condition under which a case belongs to a share. */
export function inShare(column: 'case_id' | 'm.case_id' | 'c.id', { from, before }: Share) {
  const id = sql.ref(column);
  const isAfter = from ? sql`${id} >= ${from}::uuid` : sql`true`;
  return before ? sql`${isAfter} and ${id} < ${before}::uuid` : isAfter;
}
