import type {
  CaseAction,
  CaseStatus,
  Channel,
  ClockKind,
  CloseType,
} from '@banshi/contract/case-words';
import type { Brand } from '../../../kernel/brand.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { StaffId } from '../../identity/index.ts';
import { mayStartFrom, type StatusBefore } from './lifecycle.ts';

/** 办件: one application under one pinned version of a matter. */
export type CaseId = Brand<string, 'CaseId'>;
/** An applicant: the keyed hash of the number, never the number. */
export type ApplicantId = Brand<string, 'ApplicantId'>;

/** The day on which the clock in force runs out. */
export interface DueDay {
  readonly clock: ClockKind;
  readonly on: LocalDate;
  /** The calendar of a year on the way is not published yet. */
  readonly provisional: boolean;
}

/** What is known of every case from its receipt on. */
interface Known {
  readonly id: CaseId;
  /** Counts the journal entries; the lock of every write. */
  readonly version: number;
  readonly matterId: number;
  readonly departmentId: number;
  readonly applicantId: ApplicantId;
  readonly channel: Channel;
  readonly area: string;
}

interface AtCounter extends Known {
  readonly origin: 'counter';
  /** The day and serial of the number that the case was given at receipt. */
  readonly numberedOn: LocalDate;
  readonly serial: number;
  readonly receivedAt: Instant;
  /** A correction notice has been given; the law allows one (行政许可法第三十二条第一款第四项). */
  readonly notifiedOnce: boolean;
}

/** 受理: from this moment the statutory and the promised clock run. */
export interface Acceptance {
  readonly at: Instant;
  readonly by: StaffId;
  readonly matterVersion: number;
  readonly dueOnLegal: LocalDate | undefined;
  readonly dueOnPromised: LocalDate | undefined;
}

interface Accepted extends AtCounter {
  readonly acceptance: Acceptance;
}

interface Handled extends Accepted {
  readonly handlerId: StaffId;
}

interface Decided extends Handled {
  readonly decidedAt: Instant;
}

interface Finished extends Decided {
  readonly closedAt: Instant;
  readonly closeType: CloseType;
}

type Running = { readonly due: DueDay | undefined };

/** `T` once for each status, so that a status narrows to its own fields. */
type Each<S extends CaseStatus, T> = S extends CaseStatus ? T & { readonly status: S } : never;

/** A case that the hall handles from the counter on. */
export type CounterCase =
  | Each<'RECEIVED' | 'CORRECTING', AtCounter & Running>
  | Each<'NOT_REQUIRED' | 'ACCEPT_REFUSED', AtCounter>
  | Each<'ACCEPTED', Accepted & Running>
  | Each<'REVIEWING' | 'DECIDING', Handled & Running>
  | Each<'GRANTED' | 'REFUSED', Decided & Running>
  | Each<'CLOSED', Finished & Running>
  | Each<'DELIVERED', Finished>
  | Each<'WITHDRAWN', AtCounter & { readonly ended: Withdrawal }>;

/** A withdrawal counts as finished only when the case had been accepted. */
export type Withdrawal =
  | { readonly before: 'acceptance' }
  | { readonly before: 'decision'; readonly at: Instant; readonly acceptance: Acceptance };

/** A case that a departmental system handles and reports; the hall counts it and changes nothing. */
export interface ReportedCase extends Known {
  readonly origin: 'source';
  readonly status: 'RECEIVED' | 'ACCEPTED' | 'CLOSED';
  readonly source: string;
  readonly sourceCaseNo: string;
  readonly receivedAt: Instant | undefined;
  readonly acceptedAt: Instant | undefined;
  readonly closedAt: Instant | undefined;
  readonly closeType: CloseType | undefined;
}

export type Case = CounterCase | ReportedCase;

/** A case of the counter in a status from which the table lets `A` start. */
export type ReadyFor<A extends CaseAction> = CounterCase & { readonly status: StatusBefore<A> };

/** Whether `action` may start now; narrows the case to the fields that its status guarantees. */
export function isReadyFor<A extends CaseAction>(
  action: A,
  current: CounterCase,
): current is ReadyFor<A> {
  return mayStartFrom(action, current.status);
}

/** The acceptance of a case, if it was ever accepted. */
export function acceptanceOf(current: CounterCase): Acceptance | undefined {
  if ('acceptance' in current) return current.acceptance;
  if (current.status === 'WITHDRAWN' && current.ended.before === 'decision') {
    return current.ended.acceptance;
  }
  return undefined;
}
