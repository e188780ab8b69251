import type { CaseDocuments } from '@banshi/contract/documents';
import type { RoleId } from '@banshi/contract/roles';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import { type Case, type CaseId, findReadableCase } from '../../cases/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import type { DocumentDeps } from '../deps.ts';
import { readCaseDocuments } from '../queries/case-documents.ts';
import { type FoundDocument, findDocument } from '../queries/find-document.ts';
import { lockDocumentsOf } from '../store/document-store.ts';

/** A request to do something with an issued document: who asks, and which one. */
export interface DocumentRequest {
  readonly actor: Actor;
  readonly caseId: CaseId;
  readonly seq: number;
  readonly idempotency: IdempotencyKey;
}

/** Why nobody may even try. */
export type AccessRefusal =
  | { readonly code: 'cases/not-found' }
  | { readonly code: 'cases/other-organisation'; readonly departmentId: number }
  | { readonly code: 'documents/not-found' };

/** What is done with the document, by whom it may be. */
export interface DocumentChange<R> {
  readonly by: readonly RoleId[];
  readonly carryOut: (
    tx: Tx,
    found: { readonly current: Case; readonly document: FoundDocument },
  ) => Promise<Result<unknown, R>>;
}

/**
 * One change beside an issued document at a time: the case is readable, the role held for its body, the
 * document there; then the change, and the documents of the case as they are afterwards.
 */
export async function changeDocument<R>(
  deps: DocumentDeps,
  { actor, caseId, seq, idempotency }: DocumentRequest,
  { by, carryOut }: DocumentChange<R>,
): Promise<Result<CaseDocuments, R | AccessRefusal>> {
  const current = await findReadableCase(deps.db, actor, caseId);
  if (!current) return refuse({ code: 'cases/not-found' });
  const { departmentId } = current;
  if (!holds(actor, by, departmentId)) {
    return refuse({ code: 'cases/other-organisation', departmentId });
  }
  return transact<CaseDocuments, R | AccessRefusal>(deps.db, async (tx) => {
    await lockDocumentsOf(tx, caseId);
    const document = await findDocument(tx, { caseId, seq });
    if (!document) return refuse({ code: 'documents/not-found' });
    const done = await carryOut(tx, { current, document });
    if (!done.ok) return done;
    const reply = await readCaseDocuments(deps, tx, { actor, current });
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}
