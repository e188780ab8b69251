import type { BodyOf, ReplyOf } from '@banshi/contract/endpoint';
import type { offerMaterials as endpoint } from '@banshi/contract/materials';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { checkApplicant } from '../core/applicant.ts';
import type { ApplicantId } from '../core/case.ts';
import { transitionOf } from '../core/lifecycle.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { describeOffers } from './describe-offer.ts';
import { findOffers } from './held-materials.ts';

/** What need not be asked for at the counter, for whoever may receive an application for this matter. */
export async function offerMaterials(
  deps: CaseDeps,
  actor: Actor,
  { matterId, ...given }: BodyOf<typeof endpoint>,
): Promise<Result<ReplyOf<typeof endpoint>, CaseRefusal>> {
  const matter = await deps.matter(matterId);
  if (!matter?.isInForce) return refuse({ code: 'cases/matter-not-in-force', matterId });
  const { departmentId, materials: list } = matter;
  if (!holds(actor, transitionOf('receive').by, departmentId)) {
    return refuse({ code: 'cases/other-organisation', departmentId });
  }
  // Asked while the number is still typed: that it is wrong, its own check tells.
  const today = localDateOf(deps.now());
  const checked = checkApplicant(given, today);
  if (!checked.ok) return ok({ offers: [] });
  const { idType, idNumber } = checked.value;
  const applicantId = deps.protection.applicantIdOf(idType, idNumber) as ApplicantId;
  const found = await findOffers(deps.db, { applicantId, list, today });
  const offers = await describeOffers(deps, found);
  return ok({ offers: [...offers].map(([orderNum, offer]) => ({ orderNum, offer })) });
}
