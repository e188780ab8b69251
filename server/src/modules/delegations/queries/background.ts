import type { Reader } from '../../../platform/database/index.ts';
import type { DelegationContent } from '../core/delegation.ts';
import type { DelegationBackground } from '../core/delegation-rules.ts';
import type { DelegationDeps } from '../deps.ts';
import { delegationsOfItem } from './delegations.ts';

/** What a delegation is measured against: how its giver has the power, and where its recipient is. */
export async function backgroundOf(
  deps: DelegationDeps,
  db: Reader,
  content: DelegationContent,
): Promise<DelegationBackground> {
  const { byId } = await deps.organisations();
  return {
    power: await powerOf(deps, db, content),
    toArea: byId.get(content.toOrgId)?.areaCode ?? '',
  };
}

/** Its list says whose the power is; without one the register tells whether it was entrusted. */
async function powerOf(
  { matters, matter }: DelegationDeps,
  db: Reader,
  { fromOrgId, catalogCode }: DelegationContent,
): Promise<DelegationBackground['power']> {
  const { all } = await matters();
  const own = all.filter(
    (one) => one.departmentId === fromOrgId && one.catalogCode === catalogCode,
  );
  const lists = await Promise.all(own.map(({ matterId }) => matter(matterId)));
  const versions = lists.filter((one) => one !== undefined);
  if (versions.some(({ principalId }) => principalId === undefined)) return 'own';
  if (versions.length > 0) return 'entrusted';
  const received = await delegationsOfItem(db, { catalogCode, toOrgId: fromOrgId });
  return received.some(({ content: { way } }) => way === 'ENTRUSTED') ? 'entrusted' : 'none';
}
