import type { CaseDocuments } from '@banshi/contract/documents';
import { maskName } from '../../../kernel/masking.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { type DeliveryGiven, type DeliveryRefusal, nextDelivery } from '../core/delivery.ts';
import { DELIVERERS } from '../core/permissions.ts';
import type { DocumentDeps } from '../deps.ts';
import { deliveryStand, insertDelivery } from '../store/delivery-store.ts';
import { type AccessRefusal, changeDocument, type DocumentRequest } from './change-document.ts';

/** Records how a document went to whom it is for; who signed for it is kept masked. */
export function recordDelivery(
  deps: DocumentDeps,
  request: DocumentRequest,
  given: DeliveryGiven,
): Promise<Result<CaseDocuments, DeliveryRefusal | AccessRefusal>> {
  return changeDocument<DeliveryRefusal>(deps, request, {
    by: DELIVERERS,
    carryOut: async (tx, { document }) => {
      const { state, attempts } = await deliveryStand(tx, document);
      const next = nextDelivery(state, given);
      if (!next.ok) return next;
      const receiverName = given.receiverName && maskName(given.receiverName.trim());
      const attempt = attempts + 1;
      const { staffId: by } = request.actor;
      await insertDelivery(tx, document, { ...given, receiverName, attempt, at: deps.now(), by });
      return ok(undefined);
    },
  });
}
