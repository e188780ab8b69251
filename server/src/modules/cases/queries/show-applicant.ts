import type { ReplyOf } from '@banshi/contract/endpoint';
import type { showApplicant as operation } from '@banshi/contract/privacy';
import { assert } from '../../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Actor } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import { isUnmasked } from '../core/privacy/unmasking.ts';
import type { CaseDeps } from '../deps.ts';
import { refusalOfProtected } from '../protected-look.ts';
import { findOpenCase, type ReadingRefusal } from '../readable-case.ts';
import { readMaterialJournal } from './material-journal.ts';

type Refusal =
  | ReadingRefusal
  | { readonly code: 'cases/applicant-masked' | 'cases/applicant-protected' };

/** The applicant with whole numbers, for who has unmasked them lately. */
export async function showApplicant(
  deps: Pick<CaseDeps, 'db' | 'now' | 'protection' | 'hasOpenAlert'>,
  actor: Actor,
  caseId: CaseId,
): Promise<Result<ReplyOf<typeof operation>, Refusal>> {
  const found = await findOpenCase(deps, actor, caseId);
  if (!found.ok) return found;
  const between = await readMaterialJournal(deps.db, caseId);
  const looks = { by: actor.staffId, now: deps.now() };
  if (!isUnmasked(between, { type: 'cases/applicant-unmasked' }, looks)) {
    return refuse({ code: 'cases/applicant-masked' });
  }
  // Marked since it was opened: what is open to somebody else is closed at once.
  const isProtected = await refusalOfProtected(deps, actor, caseId);
  if (isProtected) return isProtected;
  const row = await deps.db
    .selectFrom('cases.cases as c')
    .innerJoin('cases.applicants as a', 'a.id', 'c.applicant_id')
    .select(['a.id', 'c.applicant_name'])
    .select(['a.number_encrypted', 'a.mobile_encrypted', 'a.email_encrypted'])
    .where('c.id', '=', caseId)
    .executeTakeFirst();
  assert(row, `case ${caseId} has an applicant`);
  const clear = (sealed: Buffer) => deps.protection.decrypt(sealed, row.id);
  return ok({
    name: row.applicant_name,
    idNumber: clear(row.number_encrypted),
    mobile: row.mobile_encrypted && clear(row.mobile_encrypted),
    email: row.email_encrypted && clear(row.email_encrypted),
  });
}
