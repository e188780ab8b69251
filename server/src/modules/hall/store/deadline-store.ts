import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { Authorship } from './hall-store.ts';

/** Notes until when windows report for a week, and when its issue is to come out; noted again, the later note stands. */
export async function upsertDeadline(
  tx: Tx,
  { week, deadline, issueOn }: { week: LocalDate; deadline: Instant; issueOn: LocalDate },
  { at, by }: Authorship,
): Promise<void> {
  const set = {
    ...{ deadline: toTimestamp(deadline), issue_on: issueOn },
    ...{ set_at: toTimestamp(at), set_by: by },
  };
  await tx
    .insertInto('hall.deadlines')
    .values({ week, ...set })
    .onConflict((conflict) => conflict.column('week').doUpdateSet(set))
    .execute();
}

/** No issue is planned for these weeks any more. */
export async function deleteDeadlines(tx: Tx, weeks: readonly LocalDate[]): Promise<void> {
  await tx.deleteFrom('hall.deadlines').where('week', 'in', weeks).execute();
}
