import type { MovedDaysNews } from '@banshi/contract/moved-days';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../identity/index.ts';
import type { CaseDeps } from '../deps.ts';
import { movedDaysFor, toldWith } from '../queries/moved-days.ts';
import { type SeenDay, seeMoved } from '../store/moved-day-store.ts';

/** Whoever was told of moved days says that he has seen them; those of others stay as they are. */
export async function seeMovedDays(
  deps: CaseDeps,
  actor: Actor,
  days: readonly SeenDay[],
): Promise<Result<MovedDaysNews, never>> {
  await seeMoved(deps.db, days, { staffIds: toldWith(actor), at: deps.now() });
  return ok(await movedDaysFor(deps, actor));
}
