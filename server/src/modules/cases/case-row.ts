import type { CaseStatus, Channel, ClockKind, CloseType } from '@banshi/contract/case-words';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { StaffId } from '../identity/index.ts';
import type {
  Acceptance,
  ApplicantId,
  Case,
  CaseId,
  CounterCase,
  DueDay,
  ReportedCase,
  Withdrawal,
} from './core/case.ts';
import { acceptanceOf } from './core/case.ts';

/** The columns of `cases.cases` that make up the state of a case. */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly matter_id: number;
  readonly department_id: number;
  readonly applicant_id: string;
  readonly channel: string;
  readonly area: string;
  readonly numbered_on: LocalDate | null;
  readonly serial: number | null;
  readonly notified_once: boolean;
  readonly received_at: Instant | null;
  readonly accepted_at: Instant | null;
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
>;

/** The columns of a case of the counter after a transition. */
export function changedColumns(next: CounterCase): Changed {
  const closing = closingOf(next);
  return {
    version: next.version,
    status: next.status,
    notified_once: next.notifiedOnce,
    ...acceptanceColumns(next),
    handler_id: 'handlerId' in next ? next.handlerId : null,
    decided_at: 'decidedAt' in next ? next.decidedAt : null,
    closed_at: closing?.at ?? null,
    close_type: closing?.type ?? null,
    ...dueColumns('due' in next ? next.due : undefined),
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

/** A withdrawal after acceptance is a finish of its own kind (统计口径: 受理后撤回计入办结). */
function closingOf(next: CounterCase): { at: Instant; type: CloseType } | undefined {
  if ('closedAt' in next) return { at: next.closedAt, type: next.closeType };
  if (next.status === 'WITHDRAWN' && next.ended.before === 'decision') {
    return { at: next.ended.at, type: 'withdrawn' };
  }
  return undefined;
}

/** The state that a row holds; the columns that its status guarantees are asserted. */
export function caseFromRow(row: CaseRow): Case {
  return row.source === null ? counterFromRow(row) : reportedFromRow(row, row.source);
}

function knownFromRow(row: CaseRow) {
  return {
    id: row.id as CaseId,
    version: row.version,
    matterId: row.matter_id,
    departmentId: row.department_id,
    applicantId: row.applicant_id as ApplicantId,
    channel: row.channel as Channel,
    area: row.area,
  };
}

function reportedFromRow(row: CaseRow, source: string): ReportedCase {
  assert(row.source_case_no !== null, 'a reported case carries the number of its source');
  return {
    ...knownFromRow(row),
    origin: 'source',
    status: row.status as ReportedCase['status'],
    source,
    sourceCaseNo: row.source_case_no,
    receivedAt: row.received_at ?? undefined,
    acceptedAt: row.accepted_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    closeType: (row.close_type as CloseType | null) ?? undefined,
  };
}

function counterFromRow(row: CaseRow): CounterCase {
  assert(row.received_at !== null && row.numbered_on !== null && row.serial !== null, 'numbered');
  const base = {
    ...knownFromRow(row),
    origin: 'counter' as const,
    numberedOn: row.numbered_on,
    serial: row.serial,
    receivedAt: row.received_at,
    notifiedOnce: row.notified_once,
  };
  const status = row.status as CaseStatus;
  if (status === 'WITHDRAWN') return { ...base, status, ended: withdrawalFromRow(row) };
  if (status === 'RECEIVED' || status === 'CORRECTING') {
    return { ...base, status, due: dueFromRow(row) };
  }
  if (status === 'NOT_REQUIRED' || status === 'ACCEPT_REFUSED') return { ...base, status };
  return acceptedFromRow({ ...base, acceptance: acceptanceFromRow(row) }, status, row);
}

type AcceptedBase = Omit<Extract<CounterCase, { status: 'ACCEPTED' }>, 'status' | 'due'>;
type AcceptedStatus = Exclude<
  CaseStatus,
  'WITHDRAWN' | 'RECEIVED' | 'CORRECTING' | 'NOT_REQUIRED' | 'ACCEPT_REFUSED'
>;

function acceptedFromRow(base: AcceptedBase, status: AcceptedStatus, row: CaseRow): CounterCase {
  const due = dueFromRow(row);
  if (status === 'ACCEPTED') return { ...base, status, due };
  assert(row.handler_id !== null, 'a reviewed case has a handler');
  const handled = { ...base, handlerId: row.handler_id as StaffId };
  if (status === 'REVIEWING' || status === 'DECIDING') return { ...handled, status, due };
  assert(row.decided_at !== null, 'a decided case has the moment of its decision');
  const decided = { ...handled, decidedAt: row.decided_at };
  if (status === 'GRANTED' || status === 'REFUSED') return { ...decided, status, due };
  assert(row.closed_at !== null && row.close_type !== null, 'a closed case says when and how');
  const finished = {
    ...decided,
    closedAt: row.closed_at,
    closeType: row.close_type as CloseType,
  };
  return status === 'CLOSED' ? { ...finished, status, due } : { ...finished, status };
}

function acceptanceFromRow(row: CaseRow): Acceptance {
  assert(
    row.accepted_at !== null && row.acceptor_id !== null && row.matter_version !== null,
    'an accepted case says when, by whom and under which version',
  );
  return {
    at: row.accepted_at,
    by: row.acceptor_id as StaffId,
    matterVersion: row.matter_version,
    dueOnLegal: row.due_on_legal ?? undefined,
    dueOnPromised: row.due_on_promised ?? undefined,
  };
}

function withdrawalFromRow(row: CaseRow): Withdrawal {
  if (row.closed_at === null) return { before: 'acceptance' };
  return { before: 'decision', at: row.closed_at, acceptance: acceptanceFromRow(row) };
}

function dueFromRow(row: CaseRow): DueDay | undefined {
  if (row.due_on === null || row.due_clock === null) return undefined;
  return { clock: row.due_clock as ClockKind, on: row.due_on, provisional: row.due_provisional };
}
