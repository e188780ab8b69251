import { localDateOf } from '../../../kernel/local-date.ts';
import { maskName } from '../../../kernel/masking.ts';
import { refuse } from '../../../kernel/result.ts';
import { acceptOnPromise as decide, type PromiseRequest } from '../core/promise.ts';
import type { CaseDeps } from '../deps.ts';
import { acceptanceBar, tolerantExamination } from '../queries/acceptance-bars.ts';
import { entrustmentFor } from '../queries/entrustment.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Accepts on a written promise (告知承诺); the journal keeps the masked name of who promised. */
export async function acceptOnPromise(
  deps: CaseDeps,
  request: Request,
  { promise, ...asked }: PromiseRequest,
): ReturnType<typeof actOnCase> {
  const { materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const signed = { ...promise, signedBy: maskName(promise.signedBy.trim()) };
  const settled = [...asked.orderNums, ...(asked.tolerance?.orderNums ?? [])];
  return actOnCase(
    deps,
    { ...request, materialVersion },
    {
      action: 'acceptOnPromise',
      decide: async (current, { act, matter }) => {
        const examined = { matter, materials, at: act.at, settled };
        const bar = await acceptanceBar(deps.db, current, examined);
        if (bar) return refuse(bar);
        const rests = await entrustmentFor(deps, matter, { ...current, on: localDateOf(act.at) });
        if (!rests.ok) return rests;
        const { allowPromise, sensitiveField } = matter;
        const replaceable = matter.materials.filter((one) => one.allowPromise);
        const examination = {
          ...(await tolerantExamination(deps.db, current, examined)),
          ...rests.value,
          ...{ allowPromise, sensitiveField },
          replaceable: new Set(replaceable.map((one) => one.orderNum)),
        };
        return decide(current, act, { examination, request: { ...asked, promise: signed } });
      },
    },
  );
}
