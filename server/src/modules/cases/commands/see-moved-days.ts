import type { MovedDaysNews } from '@banshi/contract/moved-days';
import { ok, type Result } from '../../../kernel/result.ts';
import { type Actor, standsInFor } from '../../identity/index.ts';
import type { CaseDeps } from '../deps.ts';
import { readMovedDays } from '../queries/moved-days.ts';
import { type SeenDay, seeMoved } from '../store/moved-day-store.ts';

/** The moved days of which somebody, or whoever he stands in for (AB 岗), was told. */
export async function listMovedDays(
  deps: CaseDeps,
  actor: Actor,
): Promise<Result<MovedDaysNews, never>> {
  return ok(await readMovedDays(deps, toldWith(actor)));
}

/** Whoever was told of moved days says that he has seen them; those of others stay as they are. */
export async function seeMovedDays(
  deps: CaseDeps,
  actor: Actor,
  days: readonly SeenDay[],
): Promise<Result<MovedDaysNews, never>> {
  await seeMoved(deps.db, days, { staffIds: toldWith(actor), at: deps.now() });
  return listMovedDays(deps, actor);
}

function toldWith(actor: Actor) {
  return [actor.staffId, ...standsInFor(actor)];
}
