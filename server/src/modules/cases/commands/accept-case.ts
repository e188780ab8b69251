import { refuse } from '../../../kernel/result.ts';
import { accept } from '../core/acceptance.ts';
import { presentIn } from '../core/materials.ts';
import type { CaseDeps } from '../deps.ts';
import { acceptanceBar, pinnedFrom } from '../queries/acceptance-bars.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/**
 * Accepts the application under the newest version that has taken effect, and pins it. Whether the
 * matter was suspended or cancelled since it was received does not count: what is open is finished.
 */
export async function acceptCase(deps: CaseDeps, request: Request): ReturnType<typeof actOnCase> {
  const { materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const examined = { ...request, materialVersion };
  return actOnCase(deps, examined, {
    action: 'accept',
    decide: async (current, { act, matter }) => {
      const { materials: list } = matter;
      const bar = await acceptanceBar(deps.db, current, { matter, materials, at: act.at });
      if (bar) return refuse(bar);
      return accept(act, { ...pinnedFrom(matter, current), list, present: presentIn(materials) });
    },
  });
}
