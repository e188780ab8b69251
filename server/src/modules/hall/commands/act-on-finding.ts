import { answerHallFinding } from '@banshi/contract/hall-inspection';
import type { FINDING_ANSWERS, FINDING_SETTLEMENTS } from '@banshi/contract/hall-words';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { type FindingRefusal, stateAfter } from '../core/finding-acts.ts';
import type { HallDeps } from '../deps.ts';
import { findingActor } from '../finding-actor.ts';
import { findFinding } from '../queries/findings.ts';
import { moveFinding } from '../store/inspection-store.ts';

type Done<Refusal> = Result<{ readonly findingId: string }, Refusal>;
type Absent = { readonly code: 'hall/not-found' };

interface GivenAct<Act> {
  readonly actor: Actor;
  readonly findingId: string;
  readonly act: Act;
  readonly note: string;
}

/** What the window says to a finding: that it is mended, and how; or, once, that it was none. */
export async function answerFinding(
  deps: HallDeps,
  tx: Tx,
  given: GivenAct<(typeof FINDING_ANSWERS)[number]>,
): Promise<Done<Absent | FindingRefusal | { readonly code: 'hall/of-others' }>> {
  const found = await findFinding(tx, given.findingId);
  if (!found) return refuse({ code: 'hall/not-found' });
  const { organisationId } = found;
  if (organisationId === null || !holds(given.actor, answerHallFinding.access, organisationId)) {
    return refuse({ code: 'hall/of-others' });
  }
  return actOn(deps, tx, given);
}

/** What the inspection makes of a finding. */
export function settleFinding(
  deps: HallDeps,
  tx: Tx,
  given: GivenAct<(typeof FINDING_SETTLEMENTS)[number]>,
): Promise<Done<Absent | FindingRefusal>> {
  return actOn(deps, tx, given);
}

async function actOn(
  deps: HallDeps,
  tx: Tx,
  given: GivenAct<(typeof FINDING_ANSWERS)[number] | (typeof FINDING_SETTLEMENTS)[number]>,
): Promise<Done<Absent | FindingRefusal>> {
  const { actor, findingId, act, note } = given;
  const found = await findFinding(tx, findingId);
  if (!found) return refuse({ code: 'hall/not-found' });
  const to = stateAfter(found, findingActor(actor, found.organisationId), act);
  if (!to.ok) return to;
  const step = { findingId, from: found.state, to: to.value, act, note: note.trim() };
  const isDone = await moveFinding(tx, step, { at: deps.now(), by: actor.staffId });
  if (isDone) return ok({ findingId });
  return refuse({ code: 'hall/finding-state', state: found.state });
}
