import { localDateOf } from '../../../kernel/local-date.ts';
import { maskName } from '../../../kernel/masking.ts';
import { refuse } from '../../../kernel/result.ts';
import { acceptanceRefusal } from '../core/material-acts.ts';
import { soundIn } from '../core/materials.ts';
import { acceptTolerantly as decide, type ToleranceRequest } from '../core/tolerance.ts';
import type { CaseDeps } from '../deps.ts';
import { barRefusal } from '../queries/bars.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { toleranceBars } from '../queries/tolerance-bars.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Accepts with secondary materials to follow (容缺受理); the journal keeps the masked name of who promised. */
export async function acceptTolerantly(
  deps: CaseDeps,
  request: Request,
  { promise, ...asked }: ToleranceRequest,
): ReturnType<typeof actOnCase> {
  const { materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const signed = { ...promise, signedBy: maskName(promise.signedBy.trim()) };
  const examined = { ...request, materialVersion };
  return actOnCase(deps, examined, {
    action: 'acceptTolerantly',
    decide: async (current, { act, matter }) => {
      const today = localDateOf(act.at);
      const refusal =
        acceptanceRefusal(materials, asked.orderNums) ??
        (await barRefusal(deps.db, current.applicantId, { matter, today }));
      if (refusal) return refuse(refusal);
      const { version: matterVersion, limits, reviewChain: chain } = matter;
      const { materials: list, grantsBefore } = matter;
      const examination = {
        ...{ matterVersion, limits, chain, list, grantsBefore, sound: soundIn(materials) },
        ...(await toleranceBars(deps.db, current, matter)),
      };
      return decide(current, act, { examination, request: { ...asked, promise: signed } });
    },
  });
}
