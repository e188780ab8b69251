import type { Instant } from '../../../kernel/instant.ts';
import { ok } from '../../../kernel/result.ts';
import { type Database, type Tx, transact } from '../../../platform/database/index.ts';
import { standAfter } from '../core/matter-life.ts';
import { mattersToCancel } from '../queries/planned-cancellations.ts';
import { countChange, dropDraft, findMatterForUpdate, recordAct } from '../store/matter-store.ts';

const AS_PLANNED = '清单载明的计划取消日期已到';

/**
 * Cancels the matters whose list plans it for a day that has come: new cases are refused, open ones go on. Gives the
 * number cancelled.
 */
export async function cancelAsPlanned(db: Database, at: Instant): Promise<number> {
  let cancelled = 0;
  for (const matterId of await mattersToCancel(db, at)) {
    const done = await transact<boolean, never>(db, async (tx) =>
      ok(await cancelOne(tx, matterId, at)),
    );
    if (done.ok && done.value) cancelled += 1;
  }
  return cancelled;
}

/** What was planned anew meanwhile, or cancelled by somebody, is seen under the lock. */
async function cancelOne(tx: Tx, matterId: number, at: Instant): Promise<boolean> {
  const matter = await findMatterForUpdate(tx, matterId);
  const next = matter && standAfter('cancel', matter);
  if (!matter || !next || !(await mattersToCancel(tx, at)).includes(matterId)) return false;
  await dropDraft(tx, matterId);
  const act = { action: 'cancel', from: matter.state, to: next.state } as const;
  await recordAct(tx, matterId, { ...act, reason: AS_PLANNED, at, by: null });
  await countChange(tx);
  return true;
}
