import { refuse } from '../../../kernel/result.ts';
import { accept } from '../core/acceptance.ts';
import type { CaseDeps } from '../deps.ts';
import { findPresentMaterials } from '../queries/present-materials.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Accepts the application under the matter version in force now, and pins it. */
export function acceptCase(deps: CaseDeps, request: Request): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'accept',
    decide: async (current, { act, matter }) => {
      if (!matter.isInForce) {
        return refuse({ code: 'cases/matter-not-in-force', matterId: matter.matterId });
      }
      const { version: matterVersion, limits, materials: list } = matter;
      const present = await findPresentMaterials(deps.db, current.id);
      return accept(act, { matterVersion, limits, list, present });
    },
  });
}
