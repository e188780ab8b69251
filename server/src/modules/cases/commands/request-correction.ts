import { localDateOf } from '../../../kernel/local-date.ts';
import { refuse } from '../../../kernel/result.ts';
import type { Act } from '../core/acceptance.ts';
import type { CounterCase } from '../core/case.ts';
import { requestCorrection as decide } from '../core/correction.ts';
import type { Defect } from '../core/event.ts';
import { heldRefusal, noticeRefusal } from '../core/materials/material-acts.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';
import { findOffers, type Wanted } from '../queries/held-materials.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Gives the one complete correction notice. */
export async function requestCorrection(
  deps: CaseDeps,
  request: Request,
  { defects, days }: { readonly defects: readonly Defect[]; readonly days?: number | undefined },
): ReturnType<typeof actOnCase> {
  const { entries, materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const examined = { ...request, entries, materialVersion };
  return actOnCase(deps, examined, {
    action: 'requestCorrection',
    decide: async (current, { act, matter }) => {
      const refusal =
        noticeRefusal(materials, defects) ??
        heldRefusal(materials, defects, await findOffers(deps.db, wantedBy(current, act, matter)));
      if (refusal) return refuse(refusal);
      return decide(current, act, { defects, days, list: matter.materials });
    },
  });
}

function wantedBy(
  { id: caseId, applicantId }: CounterCase,
  { at }: Act,
  { materials: list }: MatterFacts,
): Wanted {
  return { caseId, applicantId, list, today: localDateOf(at) };
}
