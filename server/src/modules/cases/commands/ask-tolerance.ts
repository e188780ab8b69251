import {
  allowTolerance as allow,
  askTolerance as ask,
  declineTolerance as decline,
  type ToleranceAsking,
} from '../core/tolerance/tolerance.ts';
import type { CaseDeps } from '../deps.ts';
import { tolerantExamination } from '../queries/acceptance-bars.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Asks the leader to let something follow that is not on the list (特事特办). */
export async function askTolerance(
  deps: CaseDeps,
  request: Request,
  asking: ToleranceAsking,
): ReturnType<typeof actOnCase> {
  const { entries, materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const examined = { ...request, entries, materialVersion };
  return actOnCase(deps, examined, {
    action: 'askTolerance',
    decide: async (current, { act, matter }) => {
      const examination = await tolerantExamination(deps.db, current, { matter, materials });
      return ask(current, act, { examination, asking });
    },
  });
}

/** Agrees to it, for this case alone. */
export function allowTolerance(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof allow>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'allowTolerance',
    decide: (current, { act }) => allow(current, act, given),
  });
}

/** Declines it. */
export function declineTolerance(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decline>[2],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'declineTolerance',
    decide: (current, { act }) => decline(current, act, given),
  });
}
