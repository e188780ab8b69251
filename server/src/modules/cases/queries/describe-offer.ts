import type { MaterialOffer } from '@banshi/contract/material-views';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { CaseDeps } from '../deps.ts';
import type { Offer } from './held-materials.ts';

/** Offers in the contract's shape: where the centre has the material and how good it is, and no more. */
export async function describeOffers(
  { organisations }: Pick<CaseDeps, 'organisations'>,
  offers: ReadonlyMap<number, Offer>,
): Promise<ReadonlyMap<number, MaterialOffer>> {
  if (offers.size === 0) return new Map();
  const { all } = await organisations();
  const names = new Map(all.map((one) => [one.id, one.shortName]));
  return new Map(
    [...offers].map(([orderNum, { caseId, material, current, departmentId, ...place }]) => [
      orderNum,
      {
        from: { caseId, orderNum: place.orderNum },
        heldBy: names.get(departmentId) ?? '',
        handedInAt: formatInstant(current.at),
        trust: material.trust ?? 'copy',
        validUntil: material.validUntil ?? null,
        fileCount: current.fileIds.length,
      },
    ]),
  );
}
