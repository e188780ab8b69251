import type { CaseDocuments } from '@banshi/contract/documents';
import { assert } from '../../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type Case, readCaseRecord } from '../../cases/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { ruleOf } from '../core/document-rules.ts';
import { DELIVERERS } from '../core/permissions.ts';
import type { DocumentDeps } from '../deps.ts';
import { readCaseDocuments } from '../queries/case-documents.ts';
import { readIssued } from '../queries/issued-documents.ts';
import { lockDocumentsOf } from '../store/document-store.ts';
import type { AccessRefusal } from './change-document.ts';
import { issueOne } from './issue-documents.ts';

const FORM = 'APPLICATION_FORM';
/** The entry by which a case of the counter begins: the form says what was entered with it. */
const RECEIPT_VERSION = 1;

/** Prints the application as it was entered, for its applicant to sign; who asks again finds the same form. */
export async function issueApplicationForm(
  deps: DocumentDeps,
  { actor, current }: { readonly actor: Actor; readonly current: Case },
): Promise<Result<CaseDocuments, AccessRefusal>> {
  const { id: caseId, departmentId } = current;
  if (!holds(actor, DELIVERERS, departmentId)) {
    return refuse({ code: 'cases/other-organisation', departmentId });
  }
  if (current.origin !== 'counter') return refuse({ code: 'documents/not-found' });
  return transact<CaseDocuments, AccessRefusal>(deps.db, async (tx) => {
    await lockDocumentsOf(tx, caseId);
    const issued = await readIssued(tx, caseId);
    if (!issued.some(({ kind }) => kind === FORM)) {
      const record = await readCaseRecord(tx, deps.protection, caseId);
      assert(record, `case ${caseId} was read`);
      const owed = { version: RECEIPT_VERSION, rule: ruleOf(FORM) };
      await issueOne(deps, tx, { record, owed, issued });
    }
    return ok(await readCaseDocuments(deps, tx, { actor, current }));
  });
}
