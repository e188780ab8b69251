import type { AlertDetail } from '@banshi/contract/supervision-views';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import { type CaseId, findReadableCase } from '../../cases/index.ts';
import type { Actor } from '../../identity/index.ts';
import { evolveAlert } from '../core/alert.ts';
import { type AlertRefusal, decideAct, type Said } from '../core/alert-acts.ts';
import type { SupervisionDeps } from '../deps.ts';
import { readAlerts } from '../queries/alert-journals.ts';
import { describeAlert, standingOf } from '../queries/describe-alert.ts';
import { lockAlertsOf, saveAlert } from '../store/alert-store.ts';
import { dropYellow } from '../store/bearer-store.ts';

/** A request to do something about a warning or card: who asks, which one, the version he has seen. */
export interface AlertRequest {
  readonly actor: Actor;
  readonly caseId: CaseId;
  readonly seq: number;
  readonly version: number;
  readonly idempotency: IdempotencyKey;
}

/** Why nobody may even try, or comes too late. */
export type AlertAccessRefusal =
  | { readonly code: 'cases/not-found' }
  | { readonly code: 'supervision/not-found' }
  | { readonly code: 'supervision/stale' };

type Refusal = AlertRefusal | AlertAccessRefusal;

/**
 * One act on a warning or card of a readable case: note, explain, judge, close. Who comes second has seen an
 * older version and is told so; a cancelled yellow card counts against nobody any more.
 */
export async function actOnAlert(
  deps: SupervisionDeps,
  { actor, caseId, seq, version, idempotency }: AlertRequest,
  said: Said,
): Promise<Result<AlertDetail, Refusal>> {
  const current = await findReadableCase(deps.db, actor, caseId);
  if (!current) return refuse({ code: 'cases/not-found' });
  return transact<AlertDetail, Refusal>(deps.db, async (tx) => {
    await lockAlertsOf(tx, caseId);
    const [story] = await readAlerts(tx, [{ caseId, seq }]);
    if (!story) return refuse({ code: 'supervision/not-found' });
    const { alert } = story;
    if (alert.version !== version) return refuse({ code: 'supervision/stale' });
    const who = standingOf(actor, alert.issued.organisationId);
    const decided = decideAct(alert, { who, at: deps.now() }, said);
    if (!decided.ok) return decided;
    const next = evolveAlert(alert, decided.value, alert);
    await saveAlert(tx, next, decided.value);
    if (next.status === 'CANCELLED') await dropYellow(tx, next);
    const after = { alert: next, events: [...story.events, decided.value] };
    const reply = await describeAlert(deps, tx, { actor, story: after });
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}
