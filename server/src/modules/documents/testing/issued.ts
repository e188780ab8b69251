import type { CaseDocuments } from '@banshi/contract/documents';
import { issueCaseDocuments } from '@banshi/contract/documents';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import type { Hall } from '../../../testing/hall.ts';

/** A case just received, its receipt issued. */
export async function aCaseWithReceipt(hall: Hall, bodyCode = 'HEALTH'): Promise<string> {
  const { caseId } = await aReceivedCase(hall, bodyCode);
  await issueNow(hall, caseId);
  return caseId;
}

/** Issues what the journal calls for, without waiting for the outbox. */
export async function issueNow(hall: Hall, caseId: string): Promise<CaseDocuments> {
  const clerk = await theClerk(hall);
  return (await clerk.call(issueCaseDocuments, { params: { caseId } })).reply;
}
