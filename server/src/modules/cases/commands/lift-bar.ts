import type { CaseBar } from '@banshi/contract/case-bar';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { isBlank } from '../core/acceptance.ts';
import type { CaseId } from '../core/case.ts';
import { mayRead } from '../core/permissions.ts';
import type { CaseDeps } from '../deps.ts';
import { readBars } from '../queries/bars.ts';
import { findCase } from '../queries/find-case.ts';
import { insertRemoval } from '../store/bar-store.ts';
import { callerOf } from './act-on-case.ts';

/** Why a bar may not be lifted. */
type BarRefusal =
  | { readonly code: 'cases/not-found' }
  | { readonly code: 'cases/other-organisation'; readonly departmentId: number }
  | { readonly code: 'cases/reason-missing'; readonly field: string }
  | { readonly code: 'cases/not-barred' };

/** Supervision lifts the bar that a case has brought, with a reason; both stay on record. */
export async function liftBar(
  deps: CaseDeps,
  request: {
    readonly actor: Actor;
    readonly caseId: CaseId;
    readonly idempotency: IdempotencyKey;
  },
  { reason }: { readonly reason: string },
): Promise<Result<CaseBar, BarRefusal>> {
  const { actor, caseId, idempotency } = request;
  const current = await findCase(deps.db, caseId);
  if (!current || !mayRead(callerOf(actor), current)) return refuse({ code: 'cases/not-found' });
  const { departmentId, applicantId } = current;
  if (!holds(actor, ['SUPERVISOR'], departmentId)) {
    return refuse({ code: 'cases/other-organisation', departmentId });
  }
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return transact<CaseBar, BarRefusal>(deps.db, async (tx) => {
    const bar = (await readBars(tx, applicantId)).find((one) => one.caseId === caseId);
    if (!bar || bar.removal !== undefined) return refuse({ code: 'cases/not-barred' });
    await insertRemoval(tx, bar, { by: actor.staffId, at: deps.now(), reason });
    const reply = { cause: bar.cause, until: bar.until, removal: reason };
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}
