import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';
import { type DeadlineOf, deadlinesFrom } from '../core/late-contribution.ts';

/** Until when windows report for a week and for those after it. */
export async function readDeadlines(db: Reader, from: LocalDate): Promise<DeadlineOf> {
  const rows = await db
    .selectFrom('hall.deadlines')
    .select(['week', 'deadline'])
    .where('week', '>=', from)
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

/** The planned issue whose deadline comes next, within some days, and the Mondays of its weeks. */
export async function findNextDeadline(
  db: Reader,
  { after, before }: { readonly after: Instant; readonly before: Instant },
) {
  const rows = await db
    .selectFrom('hall.deadlines')
    .select(['week', 'deadline', 'issue_on as issueOn'])
    .where('deadline', '>=', toTimestamp(after))
    .where('deadline', '<=', toTimestamp(before))
    .orderBy('deadline')
    .orderBy('week')
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const { deadline, issueOn } = first;
  const ofIssue = rows.filter((one) => one.deadline === deadline && one.issueOn === issueOn);
  return { deadline, issueOn, weeks: ofIssue.map(({ week }) => week) };
}
