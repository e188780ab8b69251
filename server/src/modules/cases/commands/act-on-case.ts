import type { CaseStep } from '@banshi/contract/case-views';
import type { CaseAction } from '@banshi/contract/case-words';
import { assert } from '../../../kernel/assert.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import { type Actor, holds, inWhosePlace } from '../../identity/index.ts';
import type { Claim } from '../claim.ts';
import type { Act } from '../core/acceptance.ts';
import { silenceRefusal } from '../core/by-law.ts';
import type { Caller } from '../core/caller.ts';
import {
  type Case,
  type CaseId,
  type CounterCase,
  isReadyFor,
  type ReadyFor,
} from '../core/case.ts';
import { placeHeld, turnRefusal } from '../core/chain/turn.ts';
import { daysThatCount } from '../core/clocks/days-that-count.ts';
import type { CounterEvent, Entry } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import { mayAct, mayRead } from '../core/permissions.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps, MatterFacts, Situation } from '../deps.ts';
import { describeStep } from '../queries/case-step.ts';
import { caseOf, findCase } from '../queries/find-case.ts';
import { missingAfter } from '../queries/missing-materials.ts';
import { sealOfficersOf } from '../queries/seal-officers.ts';
import { findStaleness } from '../queries/staleness.ts';
import { saveStep } from '../store/case-store.ts';

/** A request to move one case: who asks, which case, the version he has seen. */
export interface Request {
  readonly actor: Actor;
  readonly caseId: CaseId;
  readonly version: number;
  readonly idempotency: IdempotencyKey;
  /** Files that the case takes with this step. */
  readonly claims?: readonly Claim[];
  /** The journal of the case, where it was read for this step already; by its version the step is guarded either way. */
  readonly entries?: readonly Entry[];
  /** The materials as they were examined for this step; it fails if they have changed since. */
  readonly materialVersion?: number;
}

type Decide<A extends CaseAction> = (
  current: ReadyFor<A>,
  situation: Situation,
) => Promise<Result<CounterEvent, CaseRefusal>> | Result<CounterEvent, CaseRefusal>;

/** The caller as core sees him. */
export function callerOf(actor: Actor): Caller {
  return {
    staffId: actor.staffId,
    holds: (roles, organisationId) => holds(actor, roles, organisationId),
    inPlaceOf: (seat, whose) => inWhosePlace(actor, seat, whose),
  };
}

/** An action of the table and the decision of core behind it. */
export interface Step<A extends CaseAction> {
  readonly action: A;
  readonly decide: Decide<A>;
}

/**
 * The five beats of every act on a case: load, gather, decide, save, answer. Whoever may not read the
 * case is told that there is none.
 */
export async function actOnCase<A extends CaseAction>(
  deps: CaseDeps,
  request: Request,
  { action, decide }: Step<A>,
): Promise<Result<CaseStep, CaseRefusal>> {
  const { entries } = request;
  const found = entries ? caseOf(entries) : await findCase(deps.db, request.caseId);
  if (!found || !mayRead(callerOf(request.actor), found))
    return refuse({ code: 'cases/not-found' });
  const matter = await gatherMatter(deps, found);
  const refusal = await refusalOf(deps, request, { action, found, matter });
  if (refusal) return refuse(refusal);
  if (found.origin === 'source' || !isReadyFor(action, found)) {
    return refuse({ code: 'cases/wrong-status', action, status: found.status });
  }
  const notNow = turnRefusal(action, callerOf(request.actor), found);
  if (notNow) return refuse(await withNames(deps, notNow));
  const act: Act = { by: request.actor.staffId, at: deps.now(), calendar: await deps.calendar() };
  const tooLate = silenceRefusal(action, found, localDateOf(act.at));
  if (tooLate) return refuse(tooLate);
  const decision = await decide(found, { act, matter });
  if (!decision.ok) return decision;
  const event = {
    ...decision.value,
    ...placeHeld(action, callerOf(request.actor), found),
    ...seatAt(action, request.actor),
  };
  return save(deps, request, { before: found, event, situation: { act, matter } });
}

/** Where it is done counts for an acceptance alone. */
function seatAt(action: CaseAction, { windowId }: Actor): { readonly windowId?: number } {
  return windowId !== undefined && ACCEPTING.has(action) ? { windowId } : {};
}

const ACCEPTING: ReadonlySet<CaseAction> = new Set([
  'accept',
  'acceptTolerantly',
  'acceptOnPromise',
]);

async function gatherMatter(deps: CaseDeps, found: Case): Promise<MatterFacts> {
  const version = 'acceptance' in found ? found.acceptance.matterVersion : undefined;
  const days = daysThatCount(found, deps.now());
  const matter = await deps.matter(found.matterId, version, days);
  assert(matter, `case ${found.id} names a matter that exists`);
  return matter;
}

async function refusalOf(
  deps: CaseDeps,
  { actor, version }: Request,
  asked: { readonly action: CaseAction; readonly found: Case; readonly matter: MatterFacts },
): Promise<CaseRefusal | undefined> {
  const { action, found, matter } = asked;
  const { projectType } = matter;
  const sealOfficers = await sealOfficersOf(deps, found);
  const caller = callerOf(actor);
  const refusal = mayAct(action, { caller, current: found, projectType, sealOfficers });
  if (refusal) return refusal;
  return found.version === version ? undefined : findStaleness(deps, found, version);
}

/** Who may act instead is told by name. */
async function withNames(deps: CaseDeps, refusal: CaseRefusal): Promise<CaseRefusal> {
  if (refusal.code !== 'cases/not-your-step') return refusal;
  const { byId } = await deps.organisations();
  const bodies = refusal.bodyIds.map((id) => byId.get(id)?.shortName ?? '');
  return { ...refusal, bodies };
}

async function save(
  deps: CaseDeps,
  { actor, claims = [], materialVersion, idempotency, caseId }: Request,
  made: {
    readonly before: CounterCase;
    readonly event: CounterEvent;
    readonly situation: Situation;
  },
): Promise<Result<CaseStep, CaseRefusal>> {
  const { before, event, situation } = made;
  const entry = { caseId, version: before.version + 1, event };
  const next = evolve(before, entry);
  assert(next.origin === 'counter', 'an act on a case of the counter leaves it there');
  const missing = await missingAfter(deps, entry, { next, matter: situation.matter });
  const sealOfficers = await sealOfficersOf(deps, next);
  const reply = describeStep(next, callerOf(actor), { ...situation, missing, sealOfficers });
  const heardBy = deps.subscribersOf(event.type);
  const answer = { idempotency, reply };
  const step = { before, next, entry, claims, materialVersion, answer, heardBy };
  const { stale } = await saveStep(deps.db, step);
  if (!stale) return ok(reply);
  const winner = await findCase(deps.db, caseId);
  assert(winner, 'cases are never deleted');
  if (winner.version === before.version) return refuse({ code: 'cases/materials-changed' });
  return refuse(await findStaleness(deps, winner, before.version));
}
