import { type CaseNotice, listCaseNotices } from '@banshi/contract/notices';
import { ok } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { theClerk } from '../../../testing/counter.ts';
import type { Hall } from '../../../testing/hall.ts';
import { openFor } from '../../../testing/readings.ts';
import type { CaseId } from '../../cases/index.ts';
import { writeNotice } from '../commands/write-notice.ts';

/** As the outbox tells it: the entry `version` of a case, in a transaction. */
export function told(hall: Hall, caseId: string, version: number) {
  const entry = { caseId: caseId as CaseId, version };
  const { noticeDeps } = hall.house;
  return transact(hall.db, async (tx) => ok(await writeNotice(noticeDeps, tx, entry)));
}

/** What the case page shows of its notices. */
export async function noticesOf(hall: Hall, caseId: string): Promise<readonly CaseNotice[]> {
  const clerk = await theClerk(hall);
  await openFor(clerk, caseId);
  return (await clerk.call(listCaseNotices, { params: { caseId } })).reply.notices;
}
