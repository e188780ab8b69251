import * as acts from '@banshi/contract/case-acts';
import * as lists from '@banshi/contract/cases';
import { listWaitingCases } from '@banshi/contract/dashboard';
import type { BodyOf, QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { parseSpan } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { type CaseCall, requestOf } from './case-call.ts';
import { acceptCase } from './commands/accept-case.ts';
import { callerOf } from './commands/act-on-case.ts';
import { closeCase } from './commands/close-case.ts';
import { correctOnSpot } from './commands/correct-on-spot.ts';
import { countersignCase, giveOpinion } from './commands/countersign-case.ts';
import { decideAtOnce, grantCase, refuseCase } from './commands/decide-case.ts';
import { declareNotRequired } from './commands/declare-not-required.ts';
import { deliverCase } from './commands/deliver-case.ts';
import { findPersons } from './commands/find-persons.ts';
import { lookUpApplicant } from './commands/look-up-applicant.ts';
import { type Receipt, receiveCase } from './commands/receive-case.ts';
import { refuseAcceptance, refuseForFraud } from './commands/refuse-acceptance.ts';
import { requestAgain } from './commands/request-again.ts';
import { requestCorrection } from './commands/request-correction.ts';
import { reviewCase } from './commands/review-case.ts';
import { searchCases } from './commands/search-cases.ts';
import { sendBackCase } from './commands/send-back-case.ts';
import { supplementCase } from './commands/supplement-case.ts';
import { verifyCase } from './commands/verify-case.ts';
import { withdrawCase } from './commands/withdraw-case.ts';
import type { CaseId } from './core/case.ts';
import { mayRead } from './core/permissions.ts';
import type { CaseDeps } from './deps.ts';
import { procedureRoutes } from './http-procedures.ts';
import { findCaseDetail } from './queries/case-detail.ts';
import { listCounted } from './queries/counted-cases.ts';
import { findCase } from './queries/find-case.ts';
import { listInboxCases } from './queries/inbox.ts';
import { organisationsNamed } from './queries/organisations-named.ts';
import { listWaiting } from './queries/waiting-cases.ts';
import { readerOf } from './reader-of.ts';

const bind = route<Actor>();

/** Mounts the operations on one case, its receipt, and the lists of cases. */
export function caseRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    ...readingRoutes(deps),
    ...counterRoutes(deps),
    ...backOfficeRoutes(deps),
    ...procedureRoutes(deps),
  ];
}

function receiptIn({ materials, onLicence, ...body }: BodyOf<typeof acts.receiveCase>): Receipt {
  return {
    ...body,
    ...(onLicence ? { onLicence: { ...onLicence, licenceId: onLicence.licenceId as CaseId } } : {}),
    materials: materials.map(({ from, ...one }) =>
      from ? { ...one, from: { ...from, caseId: from.caseId as CaseId } } : one,
    ),
  };
}

function readingRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    bind(lists.listInbox, async ({ actor, query }) => ok(await listInboxCases(deps, actor, query))),
    bind(lists.getCase, ({ actor, params }) =>
      findCaseDetail(deps, callerOf(actor), params.caseId as CaseId),
    ),
    bind(lists.listCaseStaff, async ({ actor, params }) => {
      const found = await findCase(deps.db, params.caseId as CaseId);
      if (!found || !mayRead(callerOf(actor), found)) return refuse({ code: 'cases/not-found' });
      return ok({ staff: [...(await deps.departmentStaff(found.departmentId))] });
    }),
    bind(lists.listCountedCases, ({ actor, query }) => listBehindFigure(deps, actor, query)),
    bind(listWaitingCases, async ({ actor, query }) =>
      ok(await listWaiting(deps, query, readerOf(actor))),
    ),
    bind(lists.searchCases, ({ actor, body }) => searchCases(deps, actor, body.text)),
    bind(lists.lookUpApplicant, ({ actor, body }) => lookUpApplicant(deps, actor, body)),
    bind(lists.findPersons, ({ actor, body }) => findPersons(deps, actor, body.name)),
    bind(lists.findOrganisations, async ({ body }) =>
      ok({ organisations: await organisationsNamed(deps, body.name) }),
    ),
  ];
}

function counterRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    bind(acts.receiveCase, (call) => receiveCase(deps, call, receiptIn(call.body))),
    bind(acts.requestCorrection, (call) => requestCorrection(deps, requestOf(call), call.body)),
    bind(acts.requestAgain, (call) => requestAgain(deps, requestOf(call), call.body)),
    bind(acts.correctOnSpot, (call) => correctOnSpot(deps, requestOf(call), call.body)),
    bind(acts.supplementCase, (call) => supplementCase(deps, requestOf(call), call.body.materials)),
    bind(acts.acceptCase, (call) => acceptCase(deps, requestOf(call), call.body.evaluation)),
    bind(acts.refuseAcceptance, (call) => refuseAcceptance(deps, requestOf(call), call.body)),
    bind(acts.refuseForFraud, (call) => refuseForFraud(deps, requestOf(call), call.body)),
    bind(acts.declareNotRequired, (call) => declareNotRequired(deps, requestOf(call), call.body)),
    bind(acts.deliverCase, (call) => deliverCase(deps, requestOf(call), call.body)),
    bind(acts.withdrawCase, (call) => withdrawCase(deps, requestOf(call), call.body)),
  ];
}

function backOfficeRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    bind(acts.reviewCase, (call) => {
      const { opinion, proposal, evaluation: examined } = call.body;
      return reviewCase(deps, requestOf(call), { opinion, proposal, examined });
    }),
    bind(acts.verifyCase, (call) => verifyCase(deps, requestOf(call), call.body)),
    bind(acts.countersignCase, (call) => countersignCase(deps, requestOf(call), call.body)),
    bind(acts.giveOpinion, (call) => giveOpinion(deps, requestOf(call), call.body)),
    bind(acts.sendBackCase, (call) => sendBackCase(deps, requestOf(call), call.body)),
    bind(acts.decideAtOnce, (call) => {
      const { opinion, evaluation: examined } = call.body;
      return decideAtOnce(deps, requestOf(call), { opinion, examined });
    }),
    bind(acts.decideCase, (call) => decide(deps, call)),
    bind(acts.closeCase, (call) => closeCase(deps, requestOf(call), call.body)),
  ];
}

type DecideCall = CaseCall & {
  readonly body: {
    readonly version: number;
    readonly outcome: 'grant' | 'refuse';
    readonly opinion: string;
    readonly reasons: string | null;
    readonly remedies: string | null;
    readonly fraud?: boolean;
  };
};

function decide(deps: CaseDeps, call: DecideCall): ReturnType<typeof grantCase> {
  const { outcome, opinion, reasons, remedies, fraud = false } = call.body;
  if (outcome === 'grant') return grantCase(deps, requestOf(call), { opinion });
  return refuseCase(deps, requestOf(call), {
    opinion,
    reasons: reasons ?? '',
    remedies: remedies ?? '',
    fraud,
  });
}

async function listBehindFigure(
  deps: CaseDeps,
  actor: Actor,
  query: QueryOf<typeof lists.listCountedCases>,
): Promise<Result<ReplyOf<typeof lists.listCountedCases>, { readonly code: 'statistics/period' }>> {
  const days = parseSpan(query);
  if (!days) return refuse({ code: 'statistics/period' });
  const matterIds = await deps.mattersAbout(query);
  const nominal = await nominalOf(deps, query.nominalId);
  return ok(await listCounted(deps, { ...query, ...days, matterIds, nominal }, readerOf(actor)));
}

/** A body and the matters that it exercises itself. */
async function nominalOf(deps: CaseDeps, id: number | undefined) {
  if (id === undefined) return undefined;
  return { id, matterIds: await deps.mattersAbout({ departmentId: id }) };
}
