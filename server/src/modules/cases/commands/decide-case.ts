import { refuse } from '../../../kernel/result.ts';
import type { CounterCase } from '../core/case.ts';
import { decideAtOnce as atOnce, grant, refuseApplication } from '../core/decision.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';
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

/** Decides an instant matter on the spot (第三十四条第二款). */
export function decideAtOnce(
  deps: CaseDeps,
  request: Request,
  { opinion }: { readonly opinion: string },
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'decideAtOnce',
    decide: async (current, { act, matter }) => {
      const { projectType } = matter;
      const barrier = await grantRefusal(deps, current, matter);
      return barrier ? refuse(barrier) : atOnce(current, act, { opinion, projectType });
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
