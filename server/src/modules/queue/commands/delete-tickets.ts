import { localDateOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import type { QueueDeps } from '../deps.ts';
import { deleteEarliestDay } from '../store/ticket-store.ts';

/** Deletes the tickets of days that lie two years back, day by day; what was counted of them stays. Gives of how many days. */
export async function deleteTickets({ db, now }: Pick<QueueDeps, 'db' | 'now'>): Promise<number> {
  for (let days = 0; ; days += 1) {
    const round = await transact(db, async (tx) =>
      ok(await deleteEarliestDay(tx, localDateOf(now()))),
    );
    if (!round.ok || !round.value) return days;
  }
}
