import type { ApplicantKind, Channel, CloseType, CrossMode } from '@banshi/contract/case-words';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { principalOf } from './core/authority.ts';
import { awaitsBeside } from './core/awaits.ts';
import type { ApplicantId, CaseId, CounterCase, ReportedCase } from './core/case.ts';
import { acceptanceOf, finishOf, wasNotified, windowOf } from './core/case.ts';
import { bodiesConcerned, turnOf } from './core/chain/turn.ts';
import type { DueDay } from './core/clocks/limits.ts';
import { unusualMode, workDaysIn } from './core/counting/counted-facts.ts';
import { isAcceptedLate } from './core/counting/counting.ts';
import type { CrossProvince } from './core/cross-province.ts';
import { openPromise } from './core/promise/promise-state.ts';
import { nextActOn, toleranceState } from './core/tolerance/tolerance-state.ts';

/** The columns of `cases.cases` that make up the state of a case. */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly matter_id: number;
  readonly department_id: number;
  readonly applicant_id: string;
  readonly applicant_kind: string;
  /** Whether the journal names the kind. */
  readonly kind_told: boolean;
  readonly channel: string;
  readonly area: string;
  readonly cross_mode: string | null;
  readonly origin_area: string | null;
  readonly numbered_on: LocalDate | null;
  readonly serial: number | null;
  readonly notified_once: boolean;
  readonly received_at: Instant | null;
  readonly accepted_at: Instant | null;
  readonly accepted_late: boolean;
  readonly acceptor_id: string | null;
  readonly matter_version: number | null;
  readonly due_on_legal: LocalDate | null;
  readonly due_on_promised: LocalDate | null;
  readonly handler_id: string | null;
  readonly decided_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly close_type: string | null;
  readonly due_on: LocalDate | null;
  readonly due_clock: string | null;
  readonly due_provisional: boolean;
  readonly awaits: string | null;
  readonly tolerance: string | null;
  readonly tolerance_on: LocalDate | null;
  readonly tolerance_acts_on: LocalDate | null;
  readonly reminds_on: LocalDate | null;
  readonly step_due_on: LocalDate | null;
  readonly turn_roles: readonly string[] | null;
  readonly asked_bodies: readonly number[] | null;
  readonly concerned_bodies: readonly number[] | null;
  readonly principal_id: number | null;
  readonly window_id: number | null;
  readonly promise: string | null;
  readonly promise_on: LocalDate | null;
  readonly has_priority: boolean;
  readonly accepted_as: string | null;
  readonly legal_days: number | null;
  readonly corrected_at: Instant | null;
  readonly corrected_again: boolean;
  readonly ended_at: Instant | null;
  readonly end_type: string | null;
  readonly source_case_no: string | null;
  /** The name of the source, joined. */
  readonly source: string | null;
}

/** Columns that a transition may change, in the order of the statement that saves it. */
export type Changed = Pick<
  CaseRow,
  | 'version'
  | 'status'
  | 'notified_once'
  | 'accepted_at'
  | 'accepted_late'
  | 'acceptor_id'
  | 'matter_version'
  | 'due_on_legal'
  | 'due_on_promised'
  | 'handler_id'
  | 'decided_at'
  | 'closed_at'
  | 'close_type'
  | 'due_on'
  | 'due_clock'
  | 'due_provisional'
  | 'awaits'
  | 'tolerance'
  | 'tolerance_on'
  | 'tolerance_acts_on'
  | 'reminds_on'
  | 'step_due_on'
  | 'turn_roles'
  | 'asked_bodies'
  | 'concerned_bodies'
  | 'principal_id'
  | 'window_id'
  | 'promise'
  | 'promise_on'
  | 'has_priority'
  | 'accepted_as'
  | 'legal_days'
  | 'corrected_at'
  | 'corrected_again'
  | 'ended_at'
  | 'end_type'
>;

/** The columns of a case of the counter after a transition. */
export function changedColumns(next: CounterCase): Changed {
  const finish = finishOf(next);
  return {
    version: next.version,
    status: next.status,
    notified_once: wasNotified(next),
    ...acceptanceColumns(next),
    accepted_late: isAcceptedLate(next),
    handler_id: 'handlerId' in next ? next.handlerId : null,
    decided_at: 'decidedAt' in next ? next.decidedAt : null,
    closed_at: finish?.at ?? null,
    close_type: finish?.closeType ?? null,
    ...dueColumns('due' in next ? next.due : undefined),
    awaits: awaitsBeside(next) ?? null,
    ...toleranceColumns(next),
    reminds_on: remindsOn(next) ?? null,
    ...promiseColumns(next),
    ...turnColumns(next),
    has_priority: next.hasPriority,
    ...listedColumns(next),
  };
}

/** By what the lists behind figures find a case, where no other column tells it; what was voided stands in none. */
function listedColumns(next: CounterCase) {
  const acceptance = acceptanceOf(next);
  const [corrected, again] = next.status === 'VOID' ? [] : next.notices;
  const end = endUnaccepted(next);
  return {
    accepted_as: acceptance ? (unusualMode(acceptance) ?? null) : null,
    legal_days: acceptance ? (workDaysIn(acceptance.limits.statutory) ?? null) : null,
    corrected_at: corrected ?? null,
    corrected_again: again !== undefined,
    ended_at: end?.at ?? null,
    end_type: end?.type ?? null,
  };
}

/** The end of a case that was never accepted, which is no finish. */
function endUnaccepted(next: CounterCase) {
  if (next.status === 'ACCEPT_REFUSED') {
    return { at: next.refusedAt, type: 'refusedAcceptance' } as const;
  }
  if (!('ended' in next) || next.ended.acceptance) return undefined;
  return { at: next.ended.at, type: next.ended.closeType };
}

/** Whose turn it is; the bodies are told only where they are others than that of the case. */
function turnColumns(next: CounterCase) {
  const turn = turnOf(next);
  const [, ...concerned] = bodiesConcerned(next);
  return {
    step_due_on: turn?.due ?? null,
    turn_roles: turn?.step.roles ?? null,
    asked_bodies: turn && turn.step.bodies.length > 0 ? turn.bodyIds : null,
    concerned_bodies: concerned.length > 0 ? concerned : null,
    principal_id: principalOf(next) ?? null,
    window_id: windowOf(next) ?? null,
  };
}

function acceptanceColumns(next: CounterCase) {
  const acceptance = acceptanceOf(next);
  return {
    accepted_at: acceptance?.at ?? null,
    acceptor_id: acceptance?.by ?? null,
    matter_version: acceptance?.matterVersion ?? null,
    due_on_legal: acceptance?.dueOnLegal ?? null,
    due_on_promised: acceptance?.dueOnPromised ?? null,
  };
}

function dueColumns(due: DueDay | undefined) {
  return {
    due_on: due?.on ?? null,
    due_clock: due?.clock ?? null,
    due_provisional: due?.provisional ?? false,
  };
}

/** When the applicant is reminded of what he is to correct, or to mend after the decision. */
function remindsOn(next: CounterCase): LocalDate | undefined {
  if (next.status === 'CORRECTING') return next.notice.remindOn;
  return openPromise('promise' in next ? next.promise : undefined)?.remindOn;
}

/** What was kept, or revoked, waits for nobody any more. */
function promiseColumns(next: CounterCase) {
  const promise = openPromise('promise' in next ? next.promise : undefined);
  return { promise: promise?.state ?? null, promise_on: promise?.dueOn ?? null };
}

/** What is verified waits for nobody any more. */
function toleranceColumns(next: CounterCase) {
  const tolerance = 'tolerance' in next ? next.tolerance : undefined;
  const state = tolerance && toleranceState(tolerance);
  if (!tolerance || state === 'VERIFIED') {
    return { tolerance: null, tolerance_on: null, tolerance_acts_on: null };
  }
  return {
    tolerance: state ?? null,
    tolerance_on: tolerance.due.on,
    tolerance_acts_on: nextActOn(tolerance) ?? null,
  };
}

/** Who applies, where the journal names it. */
export function kindTold({ kind_told, applicant_kind }: CaseRow): ApplicantKind | undefined {
  return kind_told ? (applicant_kind as ApplicantKind) : undefined;
}

/** 跨省通办, as the row has it. */
export function crossTold({
  cross_mode: mode,
  origin_area: originArea,
}: Pick<CaseRow, 'cross_mode' | 'origin_area'>): CrossProvince | undefined {
  if (mode === null || originArea === null) return undefined;
  return { mode: mode as CrossMode, originArea };
}

/** The reported case that a row holds; of a case of the counter only the journal tells the state. */
export function reportedFromRow(row: CaseRow): ReportedCase {
  assert(row.source !== null && row.source_case_no !== null, 'the case was reported by a source');
  return {
    id: row.id as CaseId,
    version: row.version,
    matterId: row.matter_id,
    departmentId: row.department_id,
    applicantId: row.applicant_id as ApplicantId,
    applicantKind: kindTold(row),
    channel: row.channel as Channel,
    area: row.area,
    crossProvince: crossTold(row),
    origin: 'source',
    status: row.status as ReportedCase['status'],
    source: row.source,
    sourceCaseNo: row.source_case_no,
    receivedAt: row.received_at ?? undefined,
    acceptedAt: row.accepted_at ?? undefined,
    acceptedLate: row.accepted_late,
    closedAt: row.closed_at ?? undefined,
    closeType: (row.close_type as CloseType | null) ?? undefined,
  };
}
