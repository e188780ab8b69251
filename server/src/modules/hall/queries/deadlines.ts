import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';
import { type DeadlineOf, deadlinesFrom } from '../core/late-contribution.ts';

/** Until when windows report for each of these weeks. */
export async function readDeadlines(db: Reader, weeks: readonly LocalDate[]): Promise<DeadlineOf> {
  if (weeks.length === 0) return deadlinesFrom(new Map());
  const rows = await db
    .selectFrom('hall.deadlines')
    .select(['week', 'deadline'])
    .where('week', 'in', weeks)
    .execute();
  return deadlinesFrom(new Map(rows.map(({ week, deadline }) => [week, deadline])));
}

/** The issue that is planned for a week; undefined where none is. */
export function findPlannedIssue(db: Reader, week: LocalDate) {
  return db
    .selectFrom('hall.deadlines')
    .select(['deadline', 'issue_on as issueOn'])
    .where('week', '=', week)
    .executeTakeFirst();
}

/** The planned week whose deadline comes next, within some days. */
export function findNextDeadline(
  db: Reader,
  { after, before }: { readonly after: Instant; readonly before: Instant },
) {
  return db
    .selectFrom('hall.deadlines')
    .select(['week', 'deadline', 'issue_on as issueOn'])
    .where('deadline', '>=', toTimestamp(after))
    .where('deadline', '<=', toTimestamp(before))
    .orderBy('deadline')
    .orderBy('week')
    .executeTakeFirst();
}
