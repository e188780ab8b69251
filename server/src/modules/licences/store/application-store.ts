import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId, OnLicence } from '../../cases/index.ts';

/** Notes an application beside the licence that it is about. */
export async function insertApplication(
  tx: Tx,
  { licenceId, act, caseId }: OnLicence & { readonly caseId: CaseId },
): Promise<void> {
  await tx
    .insertInto('licences.applications')
    .values({ case_id: licenceId, application_id: caseId, act })
    .execute();
}
