import { getLeaderDay } from '@banshi/contract/leader-day';
import { previewPolicy } from '@banshi/contract/policy-acts';
import { listMovedCases as movedCases, previewCalendarDay } from '@banshi/contract/work-calendar';
import * as workplace from '@banshi/contract/workplace';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { setBodyPhrases, setInboxFilters, setOwnPhrases } from './commands/set-up-workplace.ts';
import type { CaseDeps } from './deps.ts';
import { previewDay } from './queries/calendar-preview.ts';
import { leaderDayOf } from './queries/leader-day.ts';
import { listMovedCases } from './queries/moved-cases.ts';
import { previewPolicyFor } from './queries/policy-preview.ts';
import { readFilters, readPhrasebook } from './queries/workplace.ts';

/** What people keep at their workplace, and what they look at before they act on many cases at once. */
export function workplaceRoutes(deps: CaseDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(workplace.listInboxFilters, async ({ actor }) =>
      ok({ filters: await readFilters(deps.db, actor.staffId) }),
    ),
    bind(workplace.setInboxFilters, ({ actor, body }) =>
      setInboxFilters(deps, actor, body.filters),
    ),
    bind(getLeaderDay, async ({ actor, query }) => ok(await leaderDayOf(deps, actor, query))),
    bind(previewPolicy, ({ actor, params }) => previewPolicyFor(deps, actor, params.policyId)),
    bind(previewCalendarDay, ({ actor, params, query }) =>
      previewDay(deps, actor, { day: params.day, ...query }),
    ),
    bind(movedCases, ({ actor, params, query }) =>
      listMovedCases(deps, actor, { day: params.day, ...query }),
    ),
    bind(workplace.getPhrasebook, async ({ actor }) => ok(await readPhrasebook(deps, actor))),
    bind(workplace.setOwnPhrases, ({ actor, body }) => setOwnPhrases(deps, actor, body.phrases)),
    bind(workplace.setBodyPhrases, ({ actor, body }) => setBodyPhrases(deps, actor, body)),
  ];
}
