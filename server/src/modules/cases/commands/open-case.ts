import type { ReplyOf } from '@banshi/contract/endpoint';
import type { openCase as operation } from '@banshi/contract/readings';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { replay } from '../core/evolve.ts';
import { mayRead } from '../core/permissions.ts';
import { openFor, type Purpose } from '../core/privacy/purpose.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { saveMaterialStep } from '../store/material-store.ts';
import { type BetweenRequest, untilNobodyCameBetween } from './act-between-steps.ts';
import { callerOf } from './act-on-case.ts';

type Opened = ReplyOf<typeof operation>;

/** Opens a case that is not one's own for the day, and keeps what for; reported cases as well. */
export function openCase(
  deps: CaseDeps,
  request: BetweenRequest,
  purpose: Purpose,
): Promise<Result<Opened, CaseRefusal>> {
  return untilNobodyCameBetween(() => attempt(deps, request, purpose));
}

async function attempt(
  deps: CaseDeps,
  { actor, caseId, idempotency }: BetweenRequest,
  purpose: Purpose,
): Promise<Result<Opened, CaseRefusal> | 'stale'> {
  const { entries, materialVersion } = await readMaterials(deps.db, caseId);
  const current = entries.length > 0 ? replay(entries) : undefined;
  if (!current || !mayRead(callerOf(actor), current)) return refuse({ code: 'cases/not-found' });
  const look = { at: deps.now(), by: actor.staffId, caseVersion: current.version };
  const decision = openFor(look, purpose);
  if (!decision.ok) return decision;
  const event = decision.value;
  const reply = { openOn: event.openOn };
  const { stale } = await saveMaterialStep(deps.db, {
    ...{ caseId, claims: [], answer: { idempotency, reply } },
    entry: { version: materialVersion + 1, event },
    reading: { departmentId: current.departmentId, event },
  });
  return stale ? 'stale' : ok(reply);
}
