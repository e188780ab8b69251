import type { CaseDocument, CaseDocuments } from '@banshi/contract/documents';

/** The documents that this person may still record as delivered. */
export function toDeliver({ documents, mayDeliver }: CaseDocuments): readonly CaseDocument[] {
  if (!mayDeliver) return [];
  return documents.filter((one) => one.replacedBy === null && one.deliveryState !== 'delivered');
}
