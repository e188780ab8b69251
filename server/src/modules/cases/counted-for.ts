import type { CaseSummary } from '@banshi/contract/case-views';
import { CASE_READERS } from '@banshi/contract/roles';
import { type Actor, holds } from '../identity/index.ts';

/** Who may not read a case sees that it was counted, and not what it is about. */
export function countedFor(row: CaseSummary, actor: Actor): CaseSummary {
  const { organisationId: departmentId } = row.department;
  return holds(actor, CASE_READERS, departmentId) ? row : { ...row, summary: '' };
}
