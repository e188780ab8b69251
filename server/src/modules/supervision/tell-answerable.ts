import type { RoleId } from '@banshi/contract/roles';
import { assert } from '../../kernel/assert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { summariesOf } from '../cases/index.ts';
import type { Alert } from './core/alert.ts';
import { alertMessage } from './core/alert-message.ts';
import type { SupervisionDeps } from './deps.ts';

/** Who decides the cases of a body. */
const APPROVERS: readonly RoleId[] = ['CHIEF_REP', 'DEPT_LEADER'];

/** Tells handler and approver outside the house too that a warning or card was issued (§6), where they gave a number. */
export async function tellAnswerable(
  deps: SupervisionDeps,
  tx: Tx,
  { caseId, seq, issued }: Alert,
): Promise<void> {
  const { personId, organisationId, at } = issued;
  const approvers = await deps.departmentStaff(organisationId, APPROVERS);
  const named = [...(personId ? [personId] : []), ...approvers.map(({ staffId }) => staffId)];
  const message = async () => {
    const about = (await summariesOf(deps, tx, [caseId])).get(caseId);
    assert(about, `case ${caseId} of a warning or card exists`);
    const { displayNo, matter } = about;
    const text = alertMessage(issued, { displayNo, matterName: matter.name });
    return { text, caseNumber: displayNo };
  };
  const about = { topic: 'ALERT', caseId, seq, nth: 0 } as const;
  await deps.tellStaff(tx, { ...about, staffIds: [...new Set(named)], at, message });
}
