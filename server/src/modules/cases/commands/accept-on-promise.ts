import { localDateOf } from '../../../kernel/local-date.ts';
import { maskName } from '../../../kernel/masking.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { CounterCase } from '../core/case.ts';
import type { Examined } from '../core/eligibility.ts';
import { acceptOnPromise as decide, type PromiseRequest } from '../core/promise/promise.ts';
import type { CaseDeps } from '../deps.ts';
import { acceptanceBar, examineAtDoor, tolerantExamination } from '../queries/acceptance-bars.ts';
import { entrustmentFor } from '../queries/entrustment.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Accepts on a written promise (告知承诺); the journal keeps the masked name of who promised. */
export async function acceptOnPromise(
  deps: CaseDeps,
  request: Request,
  { promise, examined: looked, ...asked }: PromiseRequest & { readonly examined?: Examined },
): ReturnType<typeof actOnCase> {
  const { entries, materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const signed = { ...promise, signedBy: maskName(promise.signedBy.trim()) };
  const settled = [...asked.orderNums, ...(asked.tolerance?.orderNums ?? [])];
  return actOnCase(
    deps,
    { ...request, entries, materialVersion },
    {
      action: 'acceptOnPromise',
      decide: async (current, { act, matter }) => {
        const examined = { matter, materials, at: act.at, settled };
        const bar = await acceptanceBar(deps.db, current, examined);
        if (bar) return refuse(bar);
        const found = await conditionsBeside(deps, current, {
          scope: asked.scope,
          looking: { matter, act, examined: looked },
        });
        if (!found.ok) return found;
        const rests = await entrustmentFor(deps, matter, { ...current, on: localDateOf(act.at) });
        if (!rests.ok) return rests;
        const { allowPromise, sensitiveField } = matter;
        const replaceable = matter.materials.filter((one) => one.allowPromise);
        const examination = {
          ...(await tolerantExamination(deps.db, current, examined)),
          ...rests.value,
          evaluation: found.value,
          ...{ allowPromise, sensitiveField },
          replaceable: new Set(replaceable.map((one) => one.orderNum)),
        };
        return decide(current, act, { examination, request: { ...asked, promise: signed } });
      },
    },
  );
}

/** Whoever promises the conditions of a licence is asked for none; a promise in place of a proof leaves all to be looked at. */
async function conditionsBeside(
  deps: CaseDeps,
  current: CounterCase,
  {
    scope,
    looking,
  }: {
    readonly scope: PromiseRequest['scope'];
    readonly looking: Parameters<typeof examineAtDoor>[2];
  },
): ReturnType<typeof examineAtDoor> {
  return scope === 'LICENCE' ? ok([]) : examineAtDoor(deps, current, looking);
}
