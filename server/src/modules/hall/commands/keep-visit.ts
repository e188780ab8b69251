import { closeRequirement, recordVisit, withdrawVisit } from '@banshi/contract/hall-visits';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { type DayRefusal, registerDay, registerSpan } from '../core/register-day.ts';
import { datedTasks, type GivenTask } from '../core/task.ts';
import { isPartyFirst, type VisitContent } from '../core/visit.ts';
import type { HallDeps } from '../deps.ts';
import { findVisit, type RecordedVisit } from '../queries/visits.ts';
import { claimCases, type UnreadCase } from '../related-cases.ts';
import { insertVisit, markRequirementClosed, markVisitWithdrawn } from '../store/hall-store.ts';

type Kept<Code extends string> = Result<
  { readonly visitId: string },
  DayRefusal | { readonly code: Code }
>;
type NotOwn = 'hall/not-found' | 'hall/of-others';

/** A visit as its recorder tells it; days are checked here. */
export interface GivenVisit {
  readonly organisationId: number;
  readonly from: string;
  readonly to: string;
  readonly content: VisitContent;
  /** Of whom he received at the window. */
  readonly servedCaseNumber: string | null;
  readonly requirements: readonly GivenTask[];
}

type KeepRefusal =
  | UnreadCase
  | DayRefusal
  | {
      readonly code:
        | 'identity/organisation-unknown'
        | 'hall/of-others'
        | 'hall/posts'
        | 'hall/served-surplus';
    };

/** Records a visit that has taken place; what was asked for falls due on it or later. */
export async function keepVisit(
  deps: HallDeps,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: GivenVisit },
): Promise<Result<{ readonly visitId: string }, KeepRefusal>> {
  const { organisationId, content } = given;
  const { byId } = await deps.organisations();
  if (!byId.has(organisationId)) return refuse({ code: 'identity/organisation-unknown' });
  if (!holds(actor, recordVisit.access, organisationId)) return refuse({ code: 'hall/of-others' });
  const at = deps.now();
  const days = registerSpan(given, localDateOf(at));
  if (!days.ok) return days;
  const requirements = datedTasks(given.requirements, days.value.from);
  if (!requirements.ok) return requirements;
  if (!isPartyFirst(content.posts)) return refuse({ code: 'hall/posts' });
  const served = await servedCases(tx, actor, given);
  if (!served.ok) return served;
  const visitId = deps.newId();
  const told = { ...content, served: served.value };
  const visit = { visitId, organisationId, content: told, ...days.value };
  const by = { at, by: actor.staffId };
  await insertVisit(tx, { ...visit, requirements: requirements.value }, by);
  return ok({ visitId });
}

/** The case of whom the director received; only then is there one. */
async function servedCases(
  tx: Tx,
  actor: Actor,
  { servedCaseNumber, content: { activities } }: GivenVisit,
) {
  if (servedCaseNumber === null) return ok([]);
  if (!activities.includes('RECEPTION')) return refuse({ code: 'hall/served-surplus' } as const);
  return claimCases(tx, actor, [servedCaseNumber]);
}

/** Closes what a director asked for: on a day since his visit, with what shows that it is done. */
export async function settleRequirement(
  deps: HallDeps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly visitId: string;
    readonly ordinal: number;
    readonly on: string;
    readonly evidence: string;
  },
): Promise<Kept<NotOwn | 'hall/settled'>> {
  const { actor, visitId, ordinal, evidence } = given;
  const found = await ownVisit(tx, visitId, { actor, roles: closeRequirement.access });
  if (!found.ok) return found;
  const at = deps.now();
  const on = registerDay(given.on, { field: 'on', from: found.value.from, to: localDateOf(at) });
  if (!on.ok) return on;
  const closing = { visitId, ordinal, on: on.value, evidence };
  const isDone = await markRequirementClosed(tx, closing, { at, by: actor.staffId });
  return isDone ? ok({ visitId }) : refuse({ code: 'hall/settled' });
}

/** Takes a visit out of account; what was recorded stays to be read. */
export async function takeBackVisit(
  deps: HallDeps,
  tx: Tx,
  given: { readonly actor: Actor; readonly visitId: string; readonly reason: string },
): Promise<Result<{ readonly visitId: string }, { readonly code: NotOwn | 'hall/settled' }>> {
  const { actor, visitId } = given;
  const found = await ownVisit(tx, visitId, { actor, roles: withdrawVisit.access });
  if (!found.ok) return found;
  const isDone = await markVisitWithdrawn(tx, given, { at: deps.now(), by: actor.staffId });
  return isDone ? ok({ visitId }) : refuse({ code: 'hall/settled' });
}

async function ownVisit(
  tx: Tx,
  visitId: string,
  { actor, roles }: { readonly actor: Actor; readonly roles: readonly ['WINDOW_HEAD'] },
): Promise<Result<RecordedVisit, { readonly code: NotOwn }>> {
  const found = await findVisit(tx, visitId);
  if (!found) return refuse({ code: 'hall/not-found' });
  if (!holds(actor, roles, found.organisationId)) return refuse({ code: 'hall/of-others' });
  return ok(found);
}
