import * as inspection from '@banshi/contract/hall-inspection';
import * as visits from '@banshi/contract/hall-visits';
import { ok } from '../../kernel/result.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import { type Actor, holdsAnywhere } from '../identity/index.ts';
import { keepFinding, settleFinding, switchHeading } from './commands/keep-inspection.ts';
import { keepVisit, settleRequirement, takeBackVisit } from './commands/keep-visit.ts';
import { registerSpan } from './core/register-day.ts';
import type { HallDeps } from './deps.ts';
import { contributionRoutes } from './http-contributions.ts';
import { thanksRoutes } from './http-thanks.ts';
import { findingsView, visitsView } from './register-views.ts';

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

function inspectionRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(inspection.listHallFindings, async ({ actor, query }) => {
      const days = registerSpan(query);
      if (!days.ok) return days;
      const isInspector = holdsAnywhere(actor, inspection.recordHallFinding.access);
      return ok({ ...(await findingsView(deps, days.value)), isInspector });
    }),
    bind(inspection.recordHallFinding, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => keepFinding(deps, tx, { actor, given: body })),
    ),
    bind(inspection.settleHallFinding, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => settleFinding(deps, tx, { actor, ...params, ...body })),
    ),
    bind(inspection.switchHallHeading, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => switchHeading(deps, tx, { actor, ...body })),
    ),
  ];
}
