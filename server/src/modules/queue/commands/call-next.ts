import type { TicketState } from '@banshi/contract/queue-words';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { called } from '../core/ticket.ts';
import { nextOf, turnAfter } from '../core/turn.ts';
import type { QueueDeps } from '../deps.ts';
import { findAtWindow } from '../queries/tickets.ts';
import { servedClasses } from '../served-classes.ts';
import { insertCall, lockFirsts, lockTurns, saveStep, setTurn } from '../store/ticket-store.ts';

/** A ticket after an act. */
export interface Acted {
  readonly ticketId: string;
  readonly number: string;
  readonly state: TicketState;
}

export type CallRefusal =
  | { readonly code: 'queue/no-window' | 'queue/nobody-waits' }
  | { readonly code: 'queue/busy'; readonly number: string };

/** Calls whose turn it is to the window of the actor; a window calls one at a time, and no number is called by two. */
export async function callNext(
  deps: QueueDeps,
  tx: Tx,
  actor: Actor,
): Promise<Result<Acted, CallRefusal>> {
  const { staffId, windowId } = actor;
  if (windowId === undefined) return refuse({ code: 'queue/no-window' });
  const at = deps.now();
  const day = localDateOf(at);
  const classIds = (await servedClasses(deps, tx, windowId)).map(({ classId }) => classId);
  const turns = await lockTurns(tx, day, classIds);
  const open = await findAtWindow(tx, { day, windowId });
  if (open) return refuse({ code: 'queue/busy', number: open.number });
  const next = nextOf(await lockFirsts(tx, day, classIds), turns);
  if (!next) return refuse({ code: 'queue/nobody-waits' });
  const step = called(next, { at, windowId, staffId });
  await saveStep(tx, step);
  await insertCall(tx, step.ticket);
  await setTurn(tx, next, turnAfter(next, turns.get(next.classId)));
  const { ticketId, number, state } = step.ticket;
  return ok({ ticketId, number, state });
}
