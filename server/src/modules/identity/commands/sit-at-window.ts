import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Actor } from '../core/actor.ts';
import { isOpenOn, maySit } from '../core/window.ts';
import { findWindows } from '../queries/windows.ts';
import { saveSeat } from '../store/window-store.ts';

export type SeatRefusal =
  | { readonly code: 'identity/window-unknown' }
  | { readonly code: 'identity/window-closed'; readonly number: string }
  | { readonly code: 'identity/window-not-yours'; readonly number: string };

interface SeatDeps {
  readonly db: Database;
  readonly now: () => Instant;
}

/** Keeps where the actor sits today: at an open window whose matters are his, or at none. */
export async function sitAtWindow(
  { db, now }: SeatDeps,
  actor: Actor,
  windowId: number | null,
): Promise<Result<undefined, SeatRefusal>> {
  const at = now();
  const day = localDateOf(at);
  const refusal = windowId === null ? undefined : await refusalOf(db, actor, { windowId, day });
  if (refusal) return refuse(refusal);
  await saveSeat(db, { staffId: actor.staffId, day, windowId }, at);
  return ok(undefined);
}

async function refusalOf(
  db: Database,
  actor: Actor,
  { windowId, day }: { readonly windowId: number; readonly day: LocalDate },
): Promise<SeatRefusal | undefined> {
  const chosen = (await findWindows(db, day)).find((one) => one.windowId === windowId);
  if (!chosen) return { code: 'identity/window-unknown' };
  const { number } = chosen;
  if (!isOpenOn(chosen, day)) return { code: 'identity/window-closed', number };
  return maySit(actor, chosen) ? undefined : { code: 'identity/window-not-yours', number };
}
