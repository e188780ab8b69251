import { sql } from 'kysely';
import { ok } from '../kernel/result.ts';
import { transact } from '../platform/database/index.ts';
import type { Hall } from './hall.ts';

/** The applicant is told of the receipt of a case, and whoever tried to send it gave up. */
export async function aNoticeSetAside(hall: Hall, caseId: string): Promise<void> {
  const own = hall.house.subscriptions.find(({ subscriber }) => subscriber === 'notices');
  const received = { topic: 'cases/received', subject: caseId, facts: { caseId, version: 1 } };
  await transact(hall.db, async (tx) => ok(await own?.hear(tx, { id: 0, ...received })));
  await sql`
    update notices.waiting set due_at = null, attempts = 10, tried_at = '2022-06-13T02:00:00Z',
      fault = 'refused', status = 500
    where case_id = ${caseId}`.execute(hall.db);
}
