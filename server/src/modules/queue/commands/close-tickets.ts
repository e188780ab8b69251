import { localDateOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { closedWithItsDay } from '../core/ticket.ts';
import type { QueueDeps } from '../deps.ts';
import { lockLeftOver, saveStep } from '../store/ticket-store.ts';

/** Closes the tickets of days that are over, each once, whoever else does so; gives how many. */
export async function closeTickets({ db, now }: Pick<QueueDeps, 'db' | 'now'>): Promise<number> {
  let closed = 0;
  for (;;) {
    const round = await transact(db, async (tx) => {
      const at = now();
      const left = await lockLeftOver(tx, localDateOf(at));
      for (const ticket of left) await saveStep(tx, closedWithItsDay(ticket, at));
      return ok(left.length);
    });
    if (!round.ok || round.value === 0) return closed;
    closed += round.value;
  }
}
