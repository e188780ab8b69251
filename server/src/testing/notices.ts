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

/** Somebody of the staff was to be told of the first warning of a case, and whoever tried to send it gave up. */
export async function aStaffMessageSetAside(
  hall: Hall,
  { caseId, staffId }: { readonly caseId: string; readonly staffId: string },
): Promise<void> {
  await sql`
    insert into notices.staff_messages
      (case_id, seq, staff_id, channel, text, case_number, written_at, attempts, tried_at, fault, status)
    values (${caseId}::uuid, 1, ${staffId}::uuid, 'folder', '示例提醒', 'SC2206130000011', '2022-06-13T01:00:00Z', 10,
      '2022-06-13T02:00:00Z', 'refused', 500)
    on conflict (case_id, topic, seq, nth, staff_id) do update set due_at = null, sent_at = null, attempts = 10,
      tried_at = excluded.tried_at, fault = 'refused', status = 500`.execute(hall.db);
}
