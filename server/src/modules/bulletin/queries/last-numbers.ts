import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { LastNumbers } from '../core/compile-draft.ts';

/** The highest numbers among the drafts of a series: of issues within `year`, and over all years. */
export async function findLastNumbers(
  db: Reader,
  { series, year }: { readonly series: string; readonly year: number },
): Promise<LastNumbers> {
  const { issueNo, totalNo } = await db
    .selectFrom('bulletin.drafts')
    .select([
      sql<number | null>`max(issue_no) filter (where year = ${year})`.as('issueNo'),
      sql<number | null>`max(total_no)`.as('totalNo'),
    ])
    .where('series', '=', series)
    // Whose text is not begun has no number yet.
    .where('state', 'not in', ['PLANNED', 'COLLECTING', 'SKIPPED'])
    .executeTakeFirstOrThrow();
  return { issueNo: issueNo ?? 0, totalNo: totalNo ?? 0 };
}
