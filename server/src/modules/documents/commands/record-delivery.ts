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
  signedByApplicant,
} from '../core/delivery.ts';
import { DELIVERERS } from '../core/permissions.ts';
import type { DocumentDeps } from '../deps.ts';
import { type DocumentKey, findDocument } from '../queries/find-document.ts';
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
      const receiverName = isApplicant
        ? signedByApplicant(given, await applicantOf(deps, tx, caseId))
        : given.receiverName;
      const { staffId: by } = request.actor;
      for (const each of new Set([seq, ...alongside])) {
        const key = { caseId, seq: each };
        if (!(await findDocument(tx, key))) return refuse({ code: 'documents/not-found' });
        const noted = await noteDelivery(tx, key, {
          ...{ ...given, receiverName },
          ...{ at: deps.now(), by },
        });
        if (!noted.ok) return noted;
      }
      return ok(undefined);
    },
  });
}

async function applicantOf({ protection }: DocumentDeps, tx: Tx, caseId: CaseId) {
  const record = await readCaseRecord(tx, protection, caseId);
  assert(record, `case ${caseId} has documents`);
  return record.applicant;
}

async function noteDelivery(
  tx: Tx,
  document: DocumentKey,
  given: DeliveryGiven & Pick<Parameters<typeof insertDelivery>[2], 'at' | 'by'>,
): Promise<Result<void, DeliveryRefusal>> {
  const { state, attempts } = await deliveryStand(tx, document);
  const next = nextDelivery(state, given);
  if (!next.ok) return next;
  const receiverName = given.receiverName && maskName(given.receiverName.trim());
  await insertDelivery(tx, document, { ...given, receiverName, attempt: attempts + 1 });
  return ok(undefined);
}
