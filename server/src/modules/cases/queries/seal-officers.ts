import type { SealOfficer } from '../core/caller.ts';
import type { Case } from '../core/case.ts';
import { mayStartFrom } from '../core/lifecycle.ts';
import type { CaseDeps } from '../deps.ts';

/** Who seals what the body of this case decided, while that waits; nobody where it has no such officer. */
export async function sealOfficersOf(
  { roleHolders }: Pick<CaseDeps, 'roleHolders'>,
  { origin, status, departmentId }: Pick<Case, 'origin' | 'status' | 'departmentId'>,
): Promise<readonly SealOfficer[]> {
  if (origin === 'source' || !mayStartFrom('close', status)) return [];
  const holdersIn = await roleHolders('SEAL_OFFICER');
  return holdersIn(departmentId);
}
