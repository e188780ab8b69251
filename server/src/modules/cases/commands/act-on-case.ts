import type { CaseStep } from '@banshi/contract/case-views';
import type { CaseAction } from '@banshi/contract/case-words';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import type { Act } from '../core/acceptance.ts';
import {
  type Case,
  type CaseId,
  type CounterCase,
  isReadyFor,
  type ReadyFor,
} from '../core/case.ts';
import type { CounterEvent, Handed } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import { type Caller, mayAct, mayRead } from '../core/permissions.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';
import { describeStep } from '../queries/case-step.ts';
import { findCase } from '../queries/find-case.ts';
import { findStaleness } from '../queries/staleness.ts';
import { saveStep } from '../store/case-store.ts';

/** A request to move one case: who asks, which case, the version he has seen. */
export interface Request {
  readonly actor: Actor;
  readonly caseId: CaseId;
  readonly version: number;
  readonly idempotency: IdempotencyKey;
  readonly materials?: readonly Handed[];
}

/** What a decision may look at besides the case. */
export interface Situation {
  readonly act: Act;
  readonly matter: MatterFacts;
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
  };
}

/**
 * The five beats of every act on a case: load, gather, decide, save, answer. Whoever may not read the
 * case is told that there is none.
 */
export async function actOnCase<A extends CaseAction>(
  deps: CaseDeps,
  request: Request,
  action: A,
  decide: Decide<A>,
): Promise<Result<CaseStep, CaseRefusal>> {
  const current = await findCase(deps.db, request.caseId);
  if (!current || !mayRead(callerOf(request.actor), current)) {
    return refuse({ code: 'cases/not-found' });
  }
  const matter = await gatherMatter(deps, current);
  const checked = await check(deps, request, action, current, matter);
  if (!checked.ok) return checked;
  const act: Act = { by: request.actor.staffId, at: deps.now(), calendar: await deps.calendar() };
  const decision = await decide(checked.value, { act, matter });
  if (!decision.ok) return decision;
  return save(deps, request, checked.value, decision.value, { act, matter });
}

async function gatherMatter(deps: CaseDeps, current: Case): Promise<MatterFacts> {
  const version = 'acceptance' in current ? current.acceptance.matterVersion : undefined;
  const matter = await deps.matter(current.matterId, version);
  if (!matter)
    throw new Error(`case ${current.id} names matter ${current.matterId}, which is not there`);
  return matter;
}

async function check<A extends CaseAction>(
  deps: CaseDeps,
  { actor, version }: Request,
  action: A,
  current: Case,
  matter: MatterFacts,
): Promise<Result<ReadyFor<A>, CaseRefusal>> {
  const refusal = mayAct(callerOf(actor), action, current, matter.projectType);
  if (refusal) return refuse(refusal);
  if (current.origin === 'source') {
    return refuse({ code: 'cases/owned-by-source', source: current.source });
  }
  if (current.version !== version) return refuse(await findStaleness(deps, current, version));
  if (!isReadyFor(action, current)) {
    return refuse({ code: 'cases/wrong-status', action, status: current.status });
  }
  return ok(current);
}

async function save(
  deps: CaseDeps,
  { actor, materials = [], idempotency, caseId }: Request,
  before: CounterCase,
  event: CounterEvent,
  { act, matter }: Situation,
): Promise<Result<CaseStep, CaseRefusal>> {
  const entry = { caseId, version: before.version + 1, event };
  const next = evolve(before, entry);
  if (next.origin !== 'counter') throw new Error('an act on a case of the counter leaves it there');
  const reply = describeStep(next, callerOf(actor), matter, act);
  const { stale } = await saveStep(deps.db, { before, next, entry, materials, idempotency, reply });
  if (!stale) return ok(reply);
  const winner = await findCase(deps.db, caseId);
  return refuse(
    winner ? await findStaleness(deps, winner, before.version) : { code: 'cases/not-found' },
  );
}
