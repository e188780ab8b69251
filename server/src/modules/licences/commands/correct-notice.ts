import type { PublicGrant } from '@banshi/contract/licences';
import type { RoleId } from '@banshi/contract/roles';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import { type CaseId, findReadableCase } from '../../cases/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { mayNameAPerson } from '../core/notice.ts';
import type { NoticeRefusal } from '../core/refusal.ts';
import type { LicenceDeps } from '../deps.ts';
import { describeStanding, standingNotice } from '../queries/notices.ts';
import { lockLicence } from '../store/licence-store.ts';
import { insertEdition } from '../store/notice-store.ts';

/** Who puts right what was published. */
const CORRECTORS: readonly RoleId[] = ['WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'];

/** Puts right what was published of a grant, in words, by a new edition; the old one stays. */
export async function correctNotice(
  deps: LicenceDeps,
  request: {
    readonly actor: Actor;
    readonly caseId: CaseId;
    readonly idempotency: IdempotencyKey;
  },
  { statement }: { readonly statement: string },
): Promise<Result<PublicGrant, NoticeRefusal>> {
  const { actor, caseId, idempotency } = request;
  const current = await findReadableCase(deps.db, actor, caseId);
  if (!current) return refuse({ code: 'licences/not-found' });
  const { departmentId } = current;
  if (!holds(actor, CORRECTORS, departmentId)) {
    return refuse({ code: 'licences/other-organisation', departmentId });
  }
  if (statement.trim() === '')
    return refuse({ code: 'licences/reason-missing', field: 'statement' });
  if (mayNameAPerson(statement)) return refuse({ code: 'licences/names-a-person' });
  return transact<PublicGrant, NoticeRefusal>(deps.db, async (tx) => {
    await lockLicence(tx, caseId);
    const standing = await standingNotice(tx, caseId);
    if (!standing) return refuse({ code: 'licences/not-published' });
    const at = deps.now();
    const notice = { ...standing.notice, correction: statement.trim() };
    const edition = standing.edition + 1;
    await insertEdition(tx, { caseId, edition, notice, dueOn: localDateOf(at), at });
    const reply = await describeStanding(tx, caseId);
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}
