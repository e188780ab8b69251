import { refuse } from '../../../kernel/result.ts';
import { requestCorrection as decide } from '../core/acceptance.ts';
import type { Defect } from '../core/event.ts';
import { noticeRefusal } from '../core/material-acts.ts';
import type { CaseDeps } from '../deps.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Gives the one complete correction notice. */
export async function requestCorrection(
  deps: CaseDeps,
  request: Request,
  defects: readonly Defect[],
): ReturnType<typeof actOnCase> {
  const { materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const examined = { ...request, materialVersion };
  return actOnCase(deps, examined, {
    action: 'requestCorrection',
    decide: (current, { act, matter }) => {
      const leftOut = noticeRefusal(materials, defects);
      if (leftOut) return refuse(leftOut);
      return decide(current, act, { defects, list: matter.materials });
    },
  });
}
