import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Claim } from '../claim.ts';
import type { Handed } from '../core/materials/handed.ts';
import { takenOver } from '../core/materials/reuse.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import { findOffers, type Offer, type Wanted } from './held-materials.ts';
import { type Claimant, findClaims, readCaseFiles } from './uploads.ts';

/** Materials as they enter a case, with the files that it takes. */
export interface Gathered {
  readonly materials: readonly Handed[];
  readonly claims: readonly Claim[];
}

/**
 * What comes with an application: what is brought, and what is taken over from where the centre has it.
 * Whoever names a place where nothing of this applicant lies is told no more than that.
 */
export async function gatherHanded(
  db: Reader,
  asked: readonly Handed[],
  { by, ...wanted }: Wanted & Claimant,
): Promise<Result<Gathered, CaseRefusal>> {
  const isHeld = asked.some((one) => one.from !== undefined);
  const offers = isHeld ? await findOffers(db, wanted) : new Map<number, Offer>();
  const elsewhere = asked.find((one) => one.from && !isPlace(offers.get(one.orderNum), one.from));
  if (elsewhere) return refuse({ code: 'cases/reuse-not-held', orderNum: elsewhere.orderNum });
  const taken = [...offers].filter(([orderNum]) =>
    asked.some((one) => one.from && one.orderNum === orderNum),
  );
  const brought = asked.filter((one) => one.from === undefined);
  const claims = await findClaims(db, brought, { by });
  if (!claims.ok) return claims;
  const linked = await Promise.all(
    taken.map(([orderNum, offer]) => claimsFrom(db, offer, orderNum)),
  );
  return ok({
    materials: [
      ...brought,
      ...taken.map(([orderNum, offer]) => takenOver(offer, offer.current, orderNum)),
    ],
    claims: [...claims.value, ...linked.flat()],
  });
}

function isPlace(offer: Offer | undefined, from: NonNullable<Handed['from']>): boolean {
  return offer?.caseId === from.caseId && offer.orderNum === from.orderNum;
}

/** The stored files themselves; nothing is copied. */
async function claimsFrom(
  db: Reader,
  { caseId, current }: Offer,
  orderNum: number,
): Promise<readonly Claim[]> {
  const files = await readCaseFiles(db, caseId, current.fileIds);
  return files.map((file) => ({ ...file, orderNum }));
}
