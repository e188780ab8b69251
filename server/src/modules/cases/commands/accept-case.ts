import { localDateOf } from '../../../kernel/local-date.ts';
import { refuse } from '../../../kernel/result.ts';
import { accept } from '../core/acceptance.ts';
import type { Examined } from '../core/eligibility.ts';
import { presentIn } from '../core/materials/materials.ts';
import type { CaseDeps } from '../deps.ts';
import { acceptanceBar, examineAtDoor, pinnedFrom } from '../queries/acceptance-bars.ts';
import { entrustmentFor } from '../queries/entrustment.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/**
 * Accepts the application under the newest version that has taken effect, and pins it. Whether the
 * matter was suspended or cancelled since it was received does not count: what is open is finished.
 */
export async function acceptCase(
  deps: CaseDeps,
  request: Request,
  examined?: Examined,
): ReturnType<typeof actOnCase> {
  const { entries, materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const seen = { ...request, entries, materialVersion };
  return actOnCase(deps, seen, {
    action: 'accept',
    decide: async (current, { act, matter }) => {
      const { materials: list } = matter;
      const bar = await acceptanceBar(deps.db, current, { matter, materials, at: act.at });
      if (bar) return refuse(bar);
      const found = await examineAtDoor(deps, current, { matter, act, examined });
      if (!found.ok) return found;
      const rests = await entrustmentFor(deps, matter, { ...current, on: localDateOf(act.at) });
      if (!rests.ok) return rests;
      const pinned = { ...pinnedFrom(matter, current), ...rests.value, evaluation: found.value };
      return accept(act, { ...pinned, list, present: presentIn(materials) });
    },
  });
}
