import type { CaseDocuments } from '@banshi/contract/documents';
import { assert } from '../../../kernel/assert.ts';
import { maskName } from '../../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type CaseId, readCaseRecord } from '../../cases/index.ts';
import {
  type DeliveryAct,
  type DeliveryGiven,
  type DeliveryRefusal,
  nextDelivery,
  otherAddressee,
  signedByApplicant,
} from '../core/delivery.ts';
import { DELIVERERS } from '../core/permissions.ts';
import type { DocumentDeps } from '../deps.ts';
import { type DocumentKey, type FoundDocument, findDocument } from '../queries/find-document.ts';
import { deliveryStand, insertDelivery } from '../store/delivery-store.ts';
import { type AccessRefusal, changeDocument, type DocumentRequest } from './change-document.ts';

type Refusal = DeliveryRefusal | Extract<AccessRefusal, { readonly code: 'documents/not-found' }>;

/** Records how documents went to whom they are for, all in one act or none; who signed for them is kept masked. */
export function recordDelivery(
  deps: DocumentDeps,
  request: DocumentRequest,
  { isApplicant = false, alongside = [], ...given }: DeliveryAct,
): Promise<Result<CaseDocuments, DeliveryRefusal | AccessRefusal>> {
  return changeDocument<Refusal>(deps, request, {
    by: DELIVERERS,
    carryOut: async (tx, { document: { caseId, seq } }) => {
      const documents = await allOf(tx, caseId, [seq, ...alongside]);
      if (!documents) return refuse({ code: 'documents/not-found' });
      const applicant = isApplicant ? await applicantOf(deps, tx, caseId) : undefined;
      const letters = documents.map(({ letter }) => letter);
      const other = otherAddressee(letters, applicant?.name);
      if (other) return refuse(other);
      const receiverName = applicant ? signedByApplicant(given, applicant) : given.receiverName;
      const noting = { ...given, receiverName, at: deps.now(), by: request.actor.staffId };
      return noteDeliveries(tx, documents, noting);
    },
  });
}

/** Each of these documents once; undefined where the case has not all of them. */
async function allOf(
  tx: Tx,
  caseId: CaseId,
  seqs: readonly number[],
): Promise<readonly FoundDocument[] | undefined> {
  const found: FoundDocument[] = [];
  for (const seq of new Set(seqs)) {
    const document = await findDocument(tx, { caseId, seq });
    if (!document) return undefined;
    found.push(document);
  }
  return found;
}

async function applicantOf({ protection }: DocumentDeps, tx: Tx, caseId: CaseId) {
  const record = await readCaseRecord(tx, protection, caseId);
  assert(record, `case ${caseId} has documents`);
  return record.applicant;
}

type Noting = DeliveryGiven & Pick<Parameters<typeof insertDelivery>[2], 'at' | 'by'>;

async function noteDeliveries(
  tx: Tx,
  documents: readonly DocumentKey[],
  noting: Noting,
): Promise<Result<void, DeliveryRefusal>> {
  for (const document of documents) {
    const noted = await noteDelivery(tx, document, noting);
    if (!noted.ok) return noted;
  }
  return ok(undefined);
}

async function noteDelivery(
  tx: Tx,
  document: DocumentKey,
  given: Noting,
): Promise<Result<void, DeliveryRefusal>> {
  const { state, attempts } = await deliveryStand(tx, document);
  const next = nextDelivery(state, given);
  if (!next.ok) return next;
  const receiverName = given.receiverName && maskName(given.receiverName.trim());
  await insertDelivery(tx, document, { ...given, receiverName, attempt: attempts + 1 });
  return ok(undefined);
}
