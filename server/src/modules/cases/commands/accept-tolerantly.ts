import { localDateOf } from '../../../kernel/local-date.ts';
import { maskName } from '../../../kernel/masking.ts';
import { refuse } from '../../../kernel/result.ts';
import type { Examined } from '../core/eligibility.ts';
import { acceptTolerantly as decide, type ToleranceRequest } from '../core/tolerance/tolerance.ts';
import type { CaseDeps } from '../deps.ts';
import { acceptanceBar, examineAtDoor, tolerantExamination } from '../queries/acceptance-bars.ts';
import { entrustmentFor } from '../queries/entrustment.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Accepts with secondary materials to follow (容缺受理); the journal keeps the masked name of who promised. */
export async function acceptTolerantly(
  deps: CaseDeps,
  request: Request,
  { promise, examined: looked, ...asked }: ToleranceRequest & { readonly examined?: Examined },
): ReturnType<typeof actOnCase> {
  const { entries, materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const signed = { ...promise, signedBy: maskName(promise.signedBy.trim()) };
  return actOnCase(
    deps,
    { ...request, entries, materialVersion },
    {
      action: 'acceptTolerantly',
      decide: async (current, { act, matter }) => {
        const examined = { matter, materials, at: act.at, settled: asked.orderNums };
        const bar = await acceptanceBar(deps.db, current, examined);
        if (bar) return refuse(bar);
        const found = await examineAtDoor(deps, current, { matter, act, examined: looked });
        if (!found.ok) return found;
        const rests = await entrustmentFor(deps, matter, { ...current, on: localDateOf(act.at) });
        if (!rests.ok) return rests;
        const examination = {
          ...(await tolerantExamination(deps.db, current, examined)),
          ...rests.value,
          evaluation: found.value,
        };
        return decide(current, act, { examination, request: { ...asked, promise: signed } });
      },
    },
  );
}
