import { ok, refuse } from '../../../kernel/result.ts';
import type { CounterCase } from '../core/case.ts';
import { decideAtOnce as atOnce, grant, refuseApplication } from '../core/decision.ts';
import { type Examined, unmetRefusal } from '../core/eligibility.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';
import { examineConditions } from '../queries/examine-conditions.ts';
import { firstComeRefusal } from '../queries/first-come.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Grants the application. */
export function grantCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof grant>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'grant',
    decide: async (current, { act, matter }) => {
      const barrier = await grantRefusal(deps, current, matter);
      return barrier ? refuse(barrier) : grant(current, act, given);
    },
  });
}

/** Refuses the application, with reasons and remedies. */
export function refuseCase(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof refuseApplication>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'refuse',
    decide: async (current, { act }) => {
      const barrier = await forbidden(deps, 'refuse', current);
      return barrier ? refuse(barrier) : refuseApplication(current, act, given);
    },
  });
}

/** Decides an instant matter on the spot (第三十四条第二款), with what was found of the conditions of the grant. */
export function decideAtOnce(
  deps: CaseDeps,
  request: Request,
  { opinion, examined }: { readonly opinion: string; readonly examined?: Examined | undefined },
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'decideAtOnce',
    decide: async (current, { act, matter }) => {
      const { projectType } = matter;
      const barrier = await grantRefusal(deps, current, matter);
      if (barrier) return refuse(barrier);
      const asked = { stage: 'GRANT', matter, act, examined } as const;
      // Who promised to meet them is checked afterwards (国办发〔2020〕42号).
      const isPromised = current.promise?.scope === 'LICENCE';
      const found = isPromised ? ok([]) : await examineConditions(deps, current, asked);
      if (!found.ok) return found;
      const unmet = unmetRefusal('GRANT', found.value);
      if (unmet) return refuse(unmet);
      return atOnce(current, act, { opinion, projectType, evaluation: found.value });
    },
  });
}

/** Neither the licence that it is about nor the order of a limited number stands against the grant. */
async function grantRefusal(
  deps: CaseDeps,
  current: CounterCase,
  matter: MatterFacts,
): Promise<CaseRefusal | undefined> {
  return (
    (await forbidden(deps, 'grant', current)) ?? (await firstComeRefusal(deps, current, matter))
  );
}

/** What the licence says that the application is about, if it is about one. */
async function forbidden(
  { licensing }: CaseDeps,
  decision: 'grant' | 'refuse',
  { id: caseId, onLicence }: CounterCase,
): Promise<CaseRefusal | undefined> {
  return onLicence && licensing.forbids(decision, { ...onLicence, caseId });
}
