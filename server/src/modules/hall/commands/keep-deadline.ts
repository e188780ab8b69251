import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { deleteDeadlines, upsertDeadline } from '../store/deadline-store.ts';
import type { Authorship } from '../store/hall-store.ts';

/** An issue is planned for these weeks: until when windows report for it, and when it comes out. */
export async function keepDeadline(
  tx: Tx,
  given: {
    readonly weeks: readonly LocalDate[];
    readonly deadline: Instant;
    readonly issueOn: LocalDate;
  },
  author: Authorship,
): Promise<void> {
  const { weeks, ...rest } = given;
  for (const week of weeks) await upsertDeadline(tx, { week, ...rest }, author);
}

/** No issue is planned for these weeks any more: the usual deadline holds, and nobody is reminded. */
export async function dropDeadlines(tx: Tx, weeks: readonly LocalDate[]): Promise<void> {
  await deleteDeadlines(tx, weeks);
}
