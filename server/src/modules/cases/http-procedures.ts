import * as endings from '@banshi/contract/case-endings';
import * as procedures from '@banshi/contract/case-procedures';
import { parseLocalDate } from '../../kernel/local-date.ts';
import { maskName } from '../../kernel/masking.ts';
import { refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor, StaffId } from '../identity/index.ts';
import { type CaseCall, requestOf } from './case-call.ts';
import { explainDelay } from './commands/explain-delay.ts';
import { extendLimits } from './commands/extend-limits.ts';
import { forwardCase } from './commands/forward-case.ts';
import { hearStatement, tellInterested } from './commands/hear-interested.ts';
import {
  askHearing,
  dropHearing,
  holdHearing,
  offerHearing,
  orderHearing,
  setHearing,
} from './commands/hold-hearing.ts';
import { liftBar } from './commands/lift-bar.ts';
import { beginProcedure, endProcedure } from './commands/run-procedure.ts';
import { askProcedure, declineProcedure, resumeCase, suspendCase } from './commands/stop-limits.ts';
import { terminateCase } from './commands/terminate-case.ts';
import { visitSite } from './commands/visit-site.ts';
import { declineVoid, proposeVoid, voidCase } from './commands/void-case.ts';
import type { CaseId } from './core/case.ts';
import type { CaseDeps } from './deps.ts';

const bind = route<Actor>();

/** Mounts what stops, lengthens and accompanies the limits of a case, and the ends without a decision. */
export function procedureRoutes(deps: CaseDeps): Route<Actor>[] {
  return [...limitRoutes(deps), ...hearingRoutes(deps), ...endingRoutes(deps)];
}

function limitRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    bind(procedures.askProcedure, (call) => askProcedure(deps, requestOf(call), bodyOf(call))),
    bind(procedures.suspendCase, (call) => suspendCase(deps, requestOf(call), bodyOf(call))),
    bind(procedures.declineProcedure, (call) =>
      declineProcedure(deps, requestOf(call), bodyOf(call)),
    ),
    bind(procedures.resumeCase, (call) => resumeCase(deps, requestOf(call), bodyOf(call))),
    bind(procedures.beginProcedure, (call) => beginProcedure(deps, requestOf(call), bodyOf(call))),
    bind(procedures.endProcedure, (call) => endProcedure(deps, requestOf(call), bodyOf(call))),
    bind(procedures.extendLimits, (call) => extendLimits(deps, requestOf(call), bodyOf(call))),
    bind(procedures.explainDelay, (call) => explainDelay(deps, requestOf(call), bodyOf(call))),
    bind(procedures.visitSite, async (call) => {
      const visitedOn = parseLocalDate(call.body.visitedOn);
      if (!visitedOn) return refuse(noDay('visitedOn', call.body.visitedOn));
      const visitors = call.body.visitors as StaffId[];
      return visitSite(deps, requestOf(call), { ...bodyOf(call), visitedOn, visitors });
    }),
    bind(procedures.tellInterested, (call) =>
      tellInterested(deps, requestOf(call), masked(bodyOf(call))),
    ),
    bind(procedures.hearStatement, (call) =>
      hearStatement(deps, requestOf(call), masked(bodyOf(call))),
    ),
  ];
}

function hearingRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    bind(procedures.offerHearing, (call) => offerHearing(deps, requestOf(call))),
    bind(procedures.askHearing, (call) => askHearing(deps, requestOf(call), masked(bodyOf(call)))),
    bind(procedures.orderHearing, (call) => orderHearing(deps, requestOf(call), bodyOf(call))),
    bind(procedures.dropHearing, (call) => dropHearing(deps, requestOf(call), bodyOf(call))),
    bind(procedures.setHearing, async (call) => {
      const heldOn = parseLocalDate(call.body.heldOn);
      if (!heldOn) return refuse(noDay('heldOn', call.body.heldOn));
      const hostId = call.body.hostId as StaffId;
      return setHearing(deps, requestOf(call), { ...bodyOf(call), heldOn, hostId });
    }),
    bind(procedures.holdHearing, (call) => holdHearing(deps, requestOf(call), bodyOf(call))),
  ];
}

function endingRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    bind(endings.terminateCase, (call) => terminateCase(deps, requestOf(call), bodyOf(call))),
    bind(endings.forwardCase, (call) => forwardCase(deps, requestOf(call), bodyOf(call))),
    bind(endings.liftBar, ({ actor, params, idempotency, body }) =>
      liftBar(deps, { actor, caseId: params.caseId as CaseId, idempotency }, body),
    ),
    bind(endings.proposeVoid, (call) => proposeVoid(deps, requestOf(call), bodyOf(call))),
    bind(endings.voidCase, (call) => voidCase(deps, requestOf(call))),
    bind(endings.declineVoid, (call) => declineVoid(deps, requestOf(call), bodyOf(call))),
  ];
}

/** The body without the version, which is the request's. */
function bodyOf<B extends CaseCall['body']>({ body }: { readonly body: B }): Omit<B, 'version'> {
  const { version: _, ...rest } = body;
  return rest;
}

interface Concerned {
  readonly party: string;
  readonly partyKind: 'person' | 'organisation';
}

/** The journal keeps no name of a person in clear (domain: 脱敏); an organisation's is public. */
function masked<B extends Concerned>({ partyKind, ...body }: B) {
  return { ...body, party: partyKind === 'person' ? maskName(body.party) : body.party };
}

function noDay(field: string, on: string) {
  return { code: 'cases/day-impossible', field, on } as const;
}
