import type { CaseComment, CaseDesk } from '@banshi/contract/case-desk';
import { assert } from '../../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import { mayUndo } from '../core/desk.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import {
  describeComments,
  describeDesk,
  readComments,
  type SaidRow,
} from '../queries/case-desk.ts';
import { findReadableCase } from '../readable-case.ts';
import { appendComment } from '../store/desk-store.ts';
import { callerOf } from './act-on-case.ts';
import type { DeskRequest } from './claim-case.ts';

/** Says something of a case to colleagues. */
export async function commentOnCase(
  deps: CaseDeps,
  given: DeskRequest & { readonly text: string; readonly idempotency: IdempotencyKey },
): Promise<Result<CaseComment, CaseRefusal>> {
  const { actor, caseId, idempotency } = given;
  const body = given.text.trim();
  if (body === '') return refuse({ code: 'cases/reason-missing', field: 'text' });
  const current = await findReadableCase(deps.db, actor, caseId);
  if (!current) return refuse({ code: 'cases/not-found' });
  const by = actor.staffId;
  const said: SaidRow = { commentId: deps.newId(), at: deps.now(), by, body, takesBack: null };
  const names = await deps.staffNames([by]);
  const [reply] = describeComments([said], { names, caller: callerOf(actor), now: said.at });
  assert(reply, 'what was said is shown');
  return transact(deps.db, async (tx) => {
    await appendComment(tx, { caseId, ...said });
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}

/** Takes a comment back that this person made within the last minute. */
export async function takeBackComment(
  deps: CaseDeps,
  { actor, caseId, commentId }: DeskRequest & { readonly commentId: string },
): Promise<Result<CaseDesk, CaseRefusal>> {
  const { db, now, newId } = deps;
  const current = await findReadableCase(db, actor, caseId);
  if (!current) return refuse({ code: 'cases/not-found' });
  const said = await readComments(db, caseId);
  const found = said.find((one) => one.commentId === commentId && one.by === actor.staffId);
  if (!found || found.takesBack !== null) return refuse({ code: 'cases/comment-unknown' });
  if (!said.some((one) => one.takesBack === commentId)) {
    if (!mayUndo(found.at, now())) return refuse({ code: 'cases/undo-late' });
    const by = actor.staffId;
    const takingBack = { by, at: now(), body: null, takesBack: commentId };
    await appendComment(db, { caseId, commentId: newId(), ...takingBack });
  }
  return ok(await describeDesk(deps, callerOf(actor), current));
}
