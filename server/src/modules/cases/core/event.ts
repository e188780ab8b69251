import type {
  ApplicantKind,
  Channel,
  CloseType,
  DeliveryMethod,
  NoticeGround,
  Stance,
  TerminationCause,
} from '@banshi/contract/case-words';
import type { OfficeStoodInFor } from '@banshi/contract/roles';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ground } from '../../catalogue/index.ts';
import type { Entrustment } from '../../delegations/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { ApplicantId, CaseId, OnLicence } from './case.ts';
import type { AcceptedFacts, DueDay, Dues } from './clocks/limits.ts';
import type { CrossProvince } from './cross-province.ts';
import type { EvaluatedCondition } from './evaluated-condition.ts';
import type { FormAnswer } from './form.ts';
import type { KeyProject } from './key-project.ts';
import type { Handed } from './materials/handed.ts';
import type { HearingFacts } from './procedures/hearing-event.ts';
import type { ProcedureFacts } from './procedures/procedure-event.ts';
import type { PromiseFacts } from './promise/promise-event.ts';
import type { ToleranceByLawFacts, ToleranceFacts } from './tolerance/tolerance-event.ts';
import type { UsePeriod } from './use-period.ts';

/** One thing to correct, by material. */
export interface Defect {
  readonly orderNum: number;
  readonly reason: string;
}

/** What a case is about and whose it is: told once, never changed. */
export interface Identified {
  readonly matterId: number;
  readonly departmentId: number;
  readonly applicantId: ApplicantId;
  /** Entries of old do not name it. */
  readonly applicantKind?: ApplicantKind | undefined;
  readonly channel: Channel;
  readonly area: string;
  /** 跨省通办, where another province has a part in it. */
  readonly crossProvince?: CrossProvince | undefined;
}

/** The facts that a departmental system reports and may add later; none is ever changed. */
export interface ReportedFacts {
  readonly receivedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly closedAt?: Instant;
  readonly closeType?: CloseType;
}

/** Until when what was decided is delivered (第四十四条); entries of old do not say it. */
interface DecidedFacts {
  readonly due?: DueDay;
}

/** A step of the review chain was signed: when the step that waits now should be done. */
interface SignedFacts {
  readonly opinion: string;
  readonly stepDue?: LocalDate;
}

type CounterFacts =
  | ({
      readonly type: 'cases/received';
      readonly numberedOn: LocalDate;
      readonly serial: number;
      readonly summary: string;
      readonly materials: readonly Handed[];
      readonly due: DueDay;
      readonly onLicence?: OnLicence;
      readonly keyProject?: KeyProject;
      /** Of a filing: from when to when it is used. */
      readonly use?: UsePeriod;
      /** 申请表 as it was filled in. */
      readonly form?: readonly FormAnswer[];
      /** Of an entrusted matter: what it is taken in on. */
      readonly entrustment?: Entrustment;
      /** The measure that puts it first from its receipt on. */
      readonly priorityBy?: Ground;
    } & Identified)
  | {
      readonly type: 'cases/correction-requested';
      readonly defects: readonly Defect[];
      /** Of a second notice alone: which new defect the supplement has made. */
      readonly newDefect?: string;
      readonly ground?: NoticeGround;
      /** Working days given, where they are not the usual ones. */
      readonly days?: number;
      readonly due: DueDay;
      /** The day on which the applicant is reminded of it. */
      readonly remindOn?: LocalDate;
    }
  | {
      readonly type: 'cases/supplemented';
      readonly materials: readonly Handed[];
      readonly due: DueDay;
    }
  | { readonly type: 'cases/corrected-on-spot'; readonly what: string }
  | ({ readonly type: 'cases/accepted' } & AcceptedFacts)
  | {
      readonly type: 'cases/acceptance-refused';
      readonly reason: string;
      readonly competentBody: string;
    }
  | {
      readonly type: 'cases/refused-for-fraud';
      readonly reasons: string;
      readonly remedies: string;
    }
  | { readonly type: 'cases/not-required'; readonly reason: string }
  | ({
      readonly type: 'cases/reviewed';
      readonly proposal: 'grant' | 'refuse';
      /** What was found of the conditions of the grant. */
      readonly evaluation?: readonly EvaluatedCondition[];
    } & SignedFacts)
  | ({ readonly type: 'cases/verified' } & SignedFacts)
  | ({ readonly type: 'cases/countersigned'; readonly bodyId: number } & SignedFacts)
  | ({
      readonly type: 'cases/opinion-given';
      readonly bodyId: number;
      readonly stance: Stance;
    } & SignedFacts)
  | {
      readonly type: 'cases/sent-back';
      readonly reason: string;
      readonly stepDue?: LocalDate;
    }
  | ({ readonly type: 'cases/granted'; readonly opinion: string } & DecidedFacts)
  | ({
      readonly type: 'cases/granted-at-once';
      readonly opinion: string;
      readonly evaluation?: readonly EvaluatedCondition[];
    } & DecidedFacts)
  | ({
      readonly type: 'cases/refused';
      readonly opinion: string;
      readonly reasons: string;
      readonly remedies: string;
      /** False materials or facts withheld (第七十八条). */
      readonly forFraud?: boolean;
      /** It was accepted on the applicant's word, which was false: a credit event (domain.md §4.1, §4.2). */
      readonly breaksPromise?: boolean;
    } & DecidedFacts)
  | {
      readonly type: 'cases/closed';
      readonly closeType: CloseType;
      readonly resultName: string;
      readonly resultNo: string;
      readonly due: DueDay;
      /** Its body has nobody of this role; entries of old do not say it. */
      readonly inPlaceOfRole?: OfficeStoodInFor;
    }
  | {
      readonly type: 'cases/delivered';
      readonly method: DeliveryMethod;
      /** Masked: the journal keeps no personal data in clear. */
      readonly receiverName: string;
      readonly proof?: string;
    }
  | { readonly type: 'cases/withdrawn'; readonly reason: string }
  | {
      readonly type: 'cases/terminated';
      readonly cause: TerminationCause;
      readonly reason: string;
      readonly closeType: 'terminated' | 'returned';
    }
  | { readonly type: 'cases/forwarded'; readonly toBody: string; readonly reason: string }
  | { readonly type: 'cases/void-proposed'; readonly reason: string }
  | { readonly type: 'cases/void-declined'; readonly reason: string }
  | { readonly type: 'cases/voided' };

/** What the law or the calendar does by itself; nobody acts. */
type SystemFacts =
  | ToleranceByLawFacts
  | {
      readonly type: 'cases/correction-reminded';
      readonly orderNums: readonly number[];
      /** The last day to supply them, and how many working days are left to it. */
      readonly on: LocalDate;
      readonly workDaysLeft: number;
    }
  | {
      readonly type: 'cases/rectification-reminded';
      readonly on: LocalDate;
      readonly workDaysLeft: number;
    }
  | {
      readonly type: 'cases/rectification-recomputed';
      /** When the applicant is reminded now. */
      readonly remindOn: LocalDate;
    }
  | ({ readonly type: 'cases/deemed-accepted'; readonly silentSince: Instant } & AcceptedFacts)
  | ({
      readonly type: 'cases/dues-recomputed';
      /** Of a correction: when its applicant is reminded now. */
      readonly remindOn?: LocalDate;
      /** Until when a hearing may be asked for now. */
      readonly askBy?: LocalDate;
    } & Dues);

type ReportFacts =
  | ({
      readonly type: 'cases/reported';
      readonly source: string;
      readonly sourceCaseNo: string;
      readonly summary: string;
    } & Identified &
      ReportedFacts)
  | ({ readonly type: 'cases/report-advanced' } & ReportedFacts);

/** What happened to a case, as the journal keeps it. */
export type CaseEvent =
  | ((CounterFacts | ProcedureFacts | HearingFacts | ToleranceFacts | PromiseFacts) & {
      readonly at: Instant;
      readonly by: StaffId;
      /** AB 岗: who was away, and whose work it is. */
      readonly inPlaceOf?: StaffId;
      /** 窗口: of a receipt and an acceptance, at which window of the hall it was done. */
      readonly windowId?: number;
    })
  | (SystemFacts & { readonly at: Instant })
  | (ReportFacts & { readonly at: Instant });

export type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>;

/** What happens to a case of the counter: what a member of staff does, or the law by itself. */
export type CounterEvent = Exclude<
  CaseEvent,
  { readonly type: 'cases/reported' | 'cases/report-advanced' }
>;

/** What a member of staff does to a case at the counter or behind it. */
export type StaffEvent = Extract<CaseEvent, { readonly by: StaffId }>;

/** Who did it; nobody where the law itself acts or a departmental system reports. */
export function actorOf(event: CaseEvent): StaffId | undefined {
  return 'by' in event ? event.by : undefined;
}

/** A journal entry: the event and the case and version it belongs to. */
export interface Entry {
  readonly caseId: CaseId;
  readonly version: number;
  readonly event: CaseEvent;
}

/** What other modules are told of an entry: which case, and when; the rest they ask for. */
export interface Happening {
  readonly caseId: CaseId;
  readonly version: number;
  readonly type: CaseEvent['type'];
  readonly at: Instant;
}

/** The happening of an entry: no more than ids and moments leaves the journal. */
export function happeningOf({ caseId, version, event: { type, at } }: Entry): Happening {
  return { caseId, version, type, at };
}
