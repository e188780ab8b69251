import { refuse } from '../../../kernel/result.ts';
import { visitSite as decide, type SiteVisit } from '../core/procedures/procedures.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records a check on the spot, signed by two or more of the staff (第三十四条第三款). */
export function visitSite(
  deps: CaseDeps,
  request: Request,
  visit: SiteVisit,
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'visitSite',
    decide: async (current, { act }) => {
      const names = await deps.staffNames(visit.visitors);
      const unknown = visit.visitors.find((id) => !names.has(id));
      if (unknown) return refuse({ code: 'cases/staff-unknown', staffId: unknown });
      return decide(current, act, visit);
    },
  });
}
