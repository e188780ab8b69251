import * as codes from '@banshi/contract/hall-codes';
import * as inspection from '@banshi/contract/hall-inspection';
import { WINDOW_STAFF } from '@banshi/contract/roles';
import { ok, refuse } from '../../kernel/result.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import { type Actor, holds } from '../identity/index.ts';
import { answerFinding, settleFinding } from './commands/act-on-finding.ts';
import { keepFinding } from './commands/keep-finding.ts';
import { changeCodes, keepInspection, switchHeading } from './commands/keep-inspection.ts';
import { registerDay, registerSpan } from './core/register-day.ts';
import type { HallDeps } from './deps.ts';
import { sendEntryFile } from './entry-files.ts';
import { findingActor } from './finding-actor.ts';
import { codesView, findingsView, findingView } from './inspection-views.ts';
import { findFinding } from './queries/findings.ts';

const bind = route<Actor>();

/** The operations on the inspection of the hall. */
export function inspectionRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    ...readingRoutes(deps),
    ...photoRoutes(deps),
    ...findingRoutes(deps),
    ...keepingRoutes(deps),
  ];
}

function readingRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(inspection.listHallFindings, async ({ actor, query }) => {
      const days = registerSpan(query);
      return days.ok ? ok(await findingsView(deps, actor, days.value)) : days;
    }),
    bind(inspection.getHallFinding, ({ actor, params }) =>
      findingView(deps, actor, params.findingId),
    ),
    bind(inspection.listWindowStaff, async ({ actor, query }) => {
      const { isInspector, isHead } = findingActor(actor, query.organisationId);
      if (!isInspector && !isHead) return ok({ staff: [] });
      const staff = await deps.departmentStaff(query.organisationId, WINDOW_STAFF);
      return ok({ staff: staff.map(({ staffId, name }) => ({ staffId, name })) });
    }),
    bind(codes.listInspectionCodes, async ({ actor, query }) => {
      const on = registerDay(query.on, { field: 'on' });
      return on.ok ? ok(await codesView(deps, actor, on.value)) : on;
    }),
  ];
}

function photoRoutes(deps: HallDeps): Route<Actor>[] {
  const { downloadFindingPhoto, downloadOwnFindingPhoto } = inspection;
  return [
    bind(downloadFindingPhoto, async ({ params: { findingId, fileId }, reply }) =>
      sendEntryFile(deps, { entryId: findingId, fileId }, reply),
    ),
    bind(downloadOwnFindingPhoto, async ({ actor, params: { findingId, fileId }, reply }) => {
      const found = await findFinding(deps.db, findingId);
      if (!found) return refuse({ code: 'hall/not-found' });
      const { organisationId } = found;
      const isOwn =
        organisationId !== null && holds(actor, downloadOwnFindingPhoto.access, organisationId);
      if (!isOwn) return refuse({ code: 'hall/of-others' });
      return sendEntryFile(deps, { entryId: findingId, fileId }, reply);
    }),
  ];
}

function findingRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(inspection.recordHallFinding, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => keepFinding(deps, tx, { actor, given: body })),
    ),
    bind(inspection.answerHallFinding, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => answerFinding(deps, tx, { actor, ...params, ...body })),
    ),
    bind(inspection.settleHallFinding, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => settleFinding(deps, tx, { actor, ...params, ...body })),
    ),
  ];
}

function keepingRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(inspection.recordInspection, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => keepInspection(deps, tx, { actor, given: body })),
    ),
    bind(inspection.switchHallHeading, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => switchHeading(deps, tx, { actor, ...body })),
    ),
    bind(codes.changeInspectionCodes, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => changeCodes(deps, tx, { actor, ...body })),
    ),
  ];
}
