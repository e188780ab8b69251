import * as visits from '@banshi/contract/hall-visits';
import { ok } from '../../kernel/result.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { keepVisit, settleRequirement, takeBackVisit } from './commands/keep-visit.ts';
import { registerSpan } from './core/register-day.ts';
import type { HallDeps } from './deps.ts';
import { contributionRoutes } from './http-contributions.ts';
import { inspectionRoutes } from './http-inspection.ts';
import { thanksRoutes } from './http-thanks.ts';
import { visitsView } from './register-views.ts';
import { visitPlanView } from './visit-plan-view.ts';

const bind = route<Actor>();

/** The operations on the registers of the hall. */
export function hallRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    ...visitRoutes(deps),
    ...inspectionRoutes(deps),
    ...thanksRoutes(deps),
    ...contributionRoutes(deps),
  ];
}

function visitRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(visits.listVisits, async ({ actor, query }) => {
      const days = registerSpan(query);
      return days.ok ? ok(await visitsView(deps, actor, days.value)) : days;
    }),
    bind(visits.listVisitPlan, async ({ query }) => ok(await visitPlanView(deps, query.year))),
    bind(visits.recordVisit, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => keepVisit(deps, tx, { actor, given: body })),
    ),
    bind(visits.closeRequirement, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => settleRequirement(deps, tx, { actor, ...params, ...body })),
    ),
    bind(visits.withdrawVisit, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => takeBackVisit(deps, tx, { actor, ...params, ...body })),
    ),
  ];
}
