import type {
  AcceptanceMode,
  ApplicantKind,
  CaseAction,
  CaseStatus,
  Channel,
  CloseType,
} from '@banshi/contract/case-words';
import type { LicenceApplication } from '@banshi/contract/licence-words';
import type { Brand } from '../../../kernel/brand.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ground } from '../../catalogue/index.ts';
import type { Entrustment } from '../../delegations/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Progress, ReviewChain } from './chain/review-chain.ts';
import type { DoneBy } from './chain/stand-in.ts';
import type { DueDay, Limits, Stop } from './clocks/limits.ts';
import type { CrossProvince } from './cross-province.ts';
import type { KeyProject } from './key-project.ts';
import { mayStartFrom, type StatusBefore } from './lifecycle.ts';
import type { Hearing } from './procedures/hearing-stage.ts';
import type { AskedProcedure, RunningStep } from './procedures/procedure-plan.ts';
import type { PromiseRecord } from './promise/promise-state.ts';
import type { AskedTolerance, Tolerance } from './tolerance/tolerance-state.ts';

/** 办件: one application under one pinned version of a matter. */
export type CaseId = Brand<string, 'CaseId'>;
/** An applicant: the keyed hash of the number, never the number. */
export type ApplicantId = Brand<string, 'ApplicantId'>;

/** What is known of every case from its receipt on. */
interface Known {
  readonly id: CaseId;
  /** Counts the journal entries; the lock of every write. */
  readonly version: number;
  readonly matterId: number;
  readonly departmentId: number;
  readonly applicantId: ApplicantId;
  /** As the journal names it; unknown of cases of old. */
  readonly applicantKind: ApplicantKind | undefined;
  readonly channel: Channel;
  readonly area: string;
  /** 跨省通办, where another province has a part in it. */
  readonly crossProvince: CrossProvince | undefined;
}

/** Of an application on a licence that stands: the case that gave it, and what is asked. */
export interface OnLicence {
  readonly licenceId: CaseId;
  readonly act: LicenceApplication;
}

interface AtCounter extends Known {
  readonly origin: 'counter';
  /** The day and serial of the number that the case was given at receipt. */
  readonly numberedOn: LocalDate;
  readonly serial: number;
  readonly receivedAt: Instant;
  /** When the applicant last handed in what a notice asked for; the acceptance clock runs from it. */
  readonly suppliedAt: Instant | undefined;
  /** When correction notices were given; the law allows one (行政许可法第三十二条第一款第四项). */
  readonly notices: readonly Instant[];
  readonly onLicence: OnLicence | undefined;
  readonly keyProject: KeyProject | undefined;
  /** 委托行权: in whose name it is handled, and by which agreement; of the receipt until it is accepted. */
  readonly entrustment: Entrustment | undefined;
  /** 窗口: where it was received; at none, from a desk behind. */
  readonly windowId?: number | undefined;
  /** 优先办理: it goes before others of its lamp. */
  readonly hasPriority: boolean;
  /** Who asked to void the case as an entry error; a second person confirms. */
  readonly voidProposedBy: StaffId | undefined;
  readonly voidProposedFor: StaffId | undefined;
  /** 信用事件: a promise of this case was broken; repaired, it bars nobody any more. */
  readonly credit: 'none' | 'open' | 'repaired';
}

interface Received extends AtCounter {
  /** 特事特办: asked for, and perhaps agreed to. */
  readonly askedTolerance: AskedTolerance | undefined;
}

/** 补正告知: when it was given, of which materials, and when the applicant is reminded of it; not once he was. */
export interface CorrectionNotice {
  readonly at: Instant;
  readonly orderNums: readonly number[];
  readonly remindOn: LocalDate | undefined;
  /** Working days that it gives, where they are not the usual ones. */
  readonly days?: number | undefined;
}

/** 受理: from its day the statutory and the promised clock run. */
export interface Acceptance {
  readonly at: Instant;
  /** Nobody where the law itself accepted (视为受理). */
  readonly by: StaffId | undefined;
  /** In whose place, where somebody stood in (AB 岗). */
  readonly inPlaceOf: StaffId | undefined;
  /** 窗口: where it was accepted. */
  readonly windowId?: number | undefined;
  readonly mode: AcceptanceMode;
  readonly matterVersion: number;
  readonly limits: Limits;
  /** The measures of policy documents under which it was accepted. */
  readonly grounds: readonly Ground[];
  readonly chain: ReviewChain;
  readonly dueOnLegal: LocalDate | undefined;
  readonly dueOnPromised: LocalDate | undefined;
}

/** 延长期限: once a case, by the leader (行政许可法第四十二条). */
export interface Extension {
  readonly days: number;
  readonly by: StaffId;
  readonly at: Instant;
}

interface Accepted extends AtCounter {
  readonly acceptance: Acceptance;
  /** How far it has come along its review chain. */
  readonly progress: Progress;
  readonly stops: readonly Stop[];
  readonly extension: Extension | undefined;
  readonly askedProcedure: AskedProcedure | undefined;
  readonly runningSteps: readonly RunningStep[];
  readonly hearing: Hearing | undefined;
  readonly tolerance: Tolerance | undefined;
  readonly promise: PromiseRecord | undefined;
}

interface Handled extends Accepted {
  readonly handlerId: StaffId;
}

interface Decided extends Handled {
  readonly decidedAt: Instant;
  readonly decidedBy: DoneBy;
}

interface Finished extends Decided {
  readonly closedAt: Instant;
  readonly closeType: CloseType;
}

type Running = { readonly due: DueDay | undefined };

/** `T` once for each status, so that a status narrows to its own fields. */
type Each<S extends CaseStatus, T> = S extends CaseStatus ? T & { readonly status: S } : never;

/** A case whose limits run. */
export type ActiveCase =
  | Each<'ACCEPTED', Accepted & Running>
  | Each<'REVIEWING' | 'DECIDING', Handled & Running>;

/** A case whose limits stand still, and where it goes on. */
export type SuspendedCase = Each<
  'SUSPENDED',
  Running &
    (
      | (Accepted & { readonly resumesTo: 'ACCEPTED' })
      | (Handled & { readonly resumesTo: 'REVIEWING' | 'DECIDING' })
    )
>;

/** A case that the hall handles from the counter on. */
export type CounterCase =
  | Each<'RECEIVED', Received & Running>
  | Each<'CORRECTING', Received & Running & { readonly notice: CorrectionNotice }>
  | Each<'NOT_REQUIRED', AtCounter>
  | Each<'ACCEPT_REFUSED', AtCounter & { readonly refusedAt: Instant }>
  | ActiveCase
  | SuspendedCase
  | Each<'GRANTED' | 'REFUSED', Decided & Running>
  | Each<'CLOSED', Finished & Running>
  | Each<'DELIVERED', Finished>
  | Each<'WITHDRAWN' | 'TERMINATED' | 'FORWARDED', AtCounter & { readonly ended: Ending }>
  | Each<'VOID', AtCounter>;

/** How a case ended without a decision; it counts as finished only when it had been accepted. */
export interface Ending {
  readonly at: Instant;
  readonly closeType: CloseType;
  readonly acceptance: Acceptance | undefined;
}

/** A case that a departmental system handles and reports; the hall counts it and changes nothing. */
export interface ReportedCase extends Known {
  readonly origin: 'source';
  readonly status: 'RECEIVED' | 'ACCEPTED' | 'CLOSED';
  readonly source: string;
  readonly sourceCaseNo: string;
  readonly receivedAt: Instant | undefined;
  readonly acceptedAt: Instant | undefined;
  /** The acceptance was reported later than the day after it. */
  readonly acceptedLate: boolean;
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

/** Whether a correction notice has been given. */
export function wasNotified({ notices }: CounterCase): boolean {
  return notices.length > 0;
}

/** The acceptance of a case, if it was ever accepted. */
export function acceptanceOf(current: CounterCase): Acceptance | undefined {
  if ('acceptance' in current) return current.acceptance;
  return 'ended' in current ? current.ended.acceptance : undefined;
}

/** The window at which a case counts: where it was accepted, until then and without one where it was received. */
export function windowOf(current: CounterCase): number | undefined {
  return acceptanceOf(current)?.windowId ?? current.windowId;
}

/** When and how the case finished, if it counts as finished: after an acceptance. */
export function finishOf(
  current: CounterCase,
): { readonly at: Instant; readonly closeType: CloseType } | undefined {
  if ('closedAt' in current) return { at: current.closedAt, closeType: current.closeType };
  return 'ended' in current && current.ended.acceptance ? current.ended : undefined;
}
