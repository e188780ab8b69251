/** Cases: applications from the first question at the counter to the handing over. The door; others enter here only. */
import type { FileStore } from '../../platform/files/index.ts';
import type { Route } from '../../platform/http/index.ts';
import type { Subscription } from '../../platform/outbox.ts';
import type { Actor } from '../identity/index.ts';
import type { CaseDeps } from './deps.ts';
import { caseRoutes } from './http.ts';
import { deskRoutes } from './http-desk.ts';
import { fileRoutes } from './http-files.ts';
import { materialRoutes } from './http-materials.ts';
import { newsRoutes } from './http-news.ts';
import { paperRoutes } from './http-papers.ts';
import { privacyRoutes } from './http-privacy.ts';
import { promiseRoutes } from './http-promises.ts';
import { toleranceRoutes } from './http-tolerances.ts';
import { workplaceRoutes } from './http-workplace.ts';
import {
  barsAfterFraud,
  creditEvents,
  heldMaterials,
  movedDaysTold,
  toleranceOutcomes,
} from './subscriptions.ts';

export { acceptCase } from './commands/accept-case.ts';
export { acceptOnPromise } from './commands/accept-on-promise.ts';
export { acceptTolerantly } from './commands/accept-tolerantly.ts';
export { acceptTheSilent, recomputeOpenDues } from './commands/act-by-law.ts';
export type { Request as CaseRequest } from './commands/act-on-case.ts';
export { allowTolerance, askTolerance } from './commands/ask-tolerance.ts';
export { closeCase } from './commands/close-case.ts';
export { countersignCase, giveOpinion } from './commands/countersign-case.ts';
export { decideAtOnce, grantCase, refuseCase } from './commands/decide-case.ts';
export { declareNotRequired } from './commands/declare-not-required.ts';
export { deliverCase } from './commands/deliver-case.ts';
export { explainDelay } from './commands/explain-delay.ts';
export { endToleranceEvent, reviewTolerance } from './commands/extend-tolerance.ts';
export { followCorrections } from './commands/follow-corrections.ts';
export { followTolerances } from './commands/follow-tolerances.ts';
export { forwardCase } from './commands/forward-case.ts';
export { askHearing, offerHearing, orderHearing, setHearing } from './commands/hold-hearing.ts';
export { keepFile } from './commands/keep-file.ts';
export { receiveCase } from './commands/receive-case.ts';
export { reencryptApplicants } from './commands/reencrypt-applicants.ts';
export { refuseAcceptance } from './commands/refuse-acceptance.ts';
export {
  type RegisterDeps,
  type ReportedLine,
  registerReports,
} from './commands/register-reports.ts';
export { requestCorrection } from './commands/request-correction.ts';
export { reviewCase } from './commands/review-case.ts';
export { sendBackCase } from './commands/send-back-case.ts';
export { sendPapers } from './commands/send-papers.ts';
export { askProcedure, suspendCase } from './commands/stop-limits.ts';
export { supplementCase } from './commands/supplement-case.ts';
export { examineTolerated, supplyTolerated } from './commands/supply-tolerated.ts';
export { takePapers } from './commands/take-papers.ts';
export { terminateCase } from './commands/terminate-case.ts';
export { verifyCase } from './commands/verify-case.ts';
export { proposeVoid, voidCase } from './commands/void-case.ts';
export { withdrawCase } from './commands/withdraw-case.ts';
export { authorityOf } from './core/authority.ts';
export {
  type ApplicantId,
  acceptanceOf,
  type Case,
  type CaseId,
  type OnLicence,
} from './core/case.ts';
export { type Turn, turnOf } from './core/chain/turn.ts';
export { type Overrun, overrunsOf } from './core/clocks/over-limit.ts';
export { AMBER_WORK_DAYS, workDaysLeft } from './core/clocks/urgency.ts';
export type { CountStep } from './core/counting/counting.ts';
export { type PackedStep, unpackStep } from './core/counting/packed-step.ts';
export type { CrossProvince } from './core/cross-province.ts';
export type { CaseEvent, Entry, EventOf, Happening } from './core/event.ts';
export { replay } from './core/evolve.ts';
export type { Transition } from './core/lifecycle/transition.ts';
export { CASE_TRANSITIONS } from './core/lifecycle.ts';
export { MATERIAL_PLACES_FROM } from './core/materials/material-event.ts';
export type { CaseRefusal } from './core/refusal.ts';
export type { Report } from './core/reports/report.ts';
export type { LineOutcome } from './core/reports/report-batch.ts';
export type { UsePeriod } from './core/use-period.ts';
export { type WatchedCase, watchedCase } from './core/watched-case.ts';
export type {
  CaseDeps,
  LicenceAsk,
  Licensing,
  MatterFacts,
  MatterMaterial,
  NamedAlert,
  Protection,
  ReadingDeps,
} from './deps.ts';
export { refusalOfProtected } from './protected-look.ts';
export { type CaseContact, readContact } from './queries/case-contact.ts';
export { duesOfCases } from './queries/case-dues.ts';
export { readJournal } from './queries/case-journal.ts';
export { type CaseRecord, readCaseRecord } from './queries/case-record.ts';
export { summariesOf } from './queries/case-summaries.ts';
export {
  type CounterReceipts,
  differingCaseSums,
  readCounterReceipts,
  readVoidedReceipts,
} from './queries/counter-receipts.ts';
export { differingDoubled } from './queries/doubled-numbers.ts';
export { findCase } from './queries/find-case.ts';
export { hasApplicants } from './queries/has-applicants.ts';
export { isReported } from './queries/is-reported.ts';
export { readMaterials } from './queries/material-journal.ts';
export { listOverLimit, type OverLimitCase } from './queries/over-limit.ts';
export { listTransfersFor, readTransfer } from './queries/paper-transfers.ts';
export {
  COUNTED_MAX,
  foundByMatter,
  type QualityMatter,
  qualityCases,
} from './queries/quality-cases.ts';
export { recordedLastAt, recordedSince } from './queries/recorded-since.ts';
export { type RecountListener, recountCases, recountShares } from './queries/recount.ts';
export { recountMaterials } from './queries/recount-materials.ts';
export { recountPapers } from './queries/recount-papers.ts';
export { recountAtMoments, recountUntil } from './queries/recount-until.ts';
export { countRunningOver, listRunningOver, type RunningOver } from './queries/running-over.ts';
export { readCaseBodies, type SealedBody } from './queries/sealed-bodies.ts';
export { inShare, type Share, sharesOfCases } from './queries/shares-of-cases.ts';
export { readToleranceRate, readToleranceRates } from './queries/tolerance-rate.ts';
export { readUploads } from './queries/uploads.ts';
export { countWaiting } from './queries/waiting-cases.ts';
export { listWaitingPapers } from './queries/waiting-papers.ts';
export { readWatchedCase } from './queries/watched-case.ts';
export { estimatedEntries, forEachJournal, tryRecount } from './queries/whole-journals.ts';
export { findOpenCase, findReadableCase, type ReadingRefusal } from './readable-case.ts';
export { readerOf } from './reader-of.ts';
export { noteBar } from './store/bar-store.ts';
export { COUNTED_TOPIC } from './store/case-store.ts';
export { packEntry } from './store/journal-packing.ts';
export type { ReportedApplicant } from './store/report-store.ts';
export { findNumberedCase, findToleratedCase, personsNamedIn } from './tolerated-case.ts';

/** What the rest of the house uses of cases. */
export interface Cases {
  readonly routes: readonly Route<Actor>[];
  readonly subscriptions: readonly Subscription[];
}

/** Wires the module. */
export function createCases(deps: CaseDeps & { readonly files: FileStore }): Cases {
  return {
    routes: [
      ...caseRoutes(deps),
      ...deskRoutes(deps),
      ...workplaceRoutes(deps),
      ...newsRoutes(deps),
      ...toleranceRoutes(deps),
      ...promiseRoutes(deps),
      ...materialRoutes(deps),
      ...paperRoutes(deps),
      ...fileRoutes(deps),
      ...privacyRoutes(deps),
    ],
    subscriptions: [
      heldMaterials(deps),
      creditEvents(),
      toleranceOutcomes(),
      barsAfterFraud(deps),
      movedDaysTold(),
    ],
  };
}
