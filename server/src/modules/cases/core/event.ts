import type { Channel, CloseType, DeliveryMethod, MaterialForm } from '@banshi/contract/case-words';
import type { HandedSource, TrustGrade } from '@banshi/contract/material-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { StaffId } from '../../identity/index.ts';
import type { ApplicantId, CaseId, DueDay } from './case.ts';

/** A material as handed in: its number in the pinned list, its form and its files. */
export interface Handed {
  readonly orderNum: number;
  readonly form: MaterialForm;
  readonly fileIds: readonly string[];
  readonly source?: HandedSource;
  /** Who vouches for it, where that is more or less than its source lets one suppose. */
  readonly trust?: TrustGrade;
  /** Until when the document itself is valid, as it says. */
  readonly validUntil?: LocalDate;
  /** Of a reused material: the case and the place where the centre has it. */
  readonly from?: { readonly caseId: CaseId; readonly orderNum: number };
}

/** One thing to correct, by material. */
export interface Defect {
  readonly orderNum: number;
  readonly reason: string;
}

/** Limits of the pinned matter version; working days (1) or calendar days (2). */
export interface Limit {
  readonly days: number;
  readonly unit: 'workDay' | 'calendarDay';
}
export interface Limits {
  readonly statutory: Limit | undefined;
  readonly promise: Limit | undefined;
}

/** What a case is about and whose it is: told once, never changed. */
export interface Identified {
  readonly matterId: number;
  readonly departmentId: number;
  readonly applicantId: ApplicantId;
  readonly channel: Channel;
  readonly area: string;
}

/** The facts that a departmental system reports and may add later; none is ever changed. */
export interface ReportedFacts {
  readonly receivedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly closedAt?: Instant;
  readonly closeType?: CloseType;
}

type CounterFacts =
  | ({
      readonly type: 'cases/received';
      readonly numberedOn: LocalDate;
      readonly serial: number;
      readonly summary: string;
      readonly materials: readonly Handed[];
      readonly due: DueDay;
    } & Identified)
  | {
      readonly type: 'cases/correction-requested';
      readonly defects: readonly Defect[];
      readonly due: DueDay;
    }
  | {
      readonly type: 'cases/supplemented';
      readonly materials: readonly Handed[];
      readonly due: DueDay;
    }
  | {
      readonly type: 'cases/accepted';
      readonly matterVersion: number;
      readonly limits: Limits;
      readonly dueOnLegal?: LocalDate;
      readonly dueOnPromised?: LocalDate;
      readonly due?: DueDay;
    }
  | {
      readonly type: 'cases/acceptance-refused';
      readonly reason: string;
      readonly competentBody: string;
    }
  | { readonly type: 'cases/not-required'; readonly reason: string }
  | {
      readonly type: 'cases/reviewed';
      readonly opinion: string;
      readonly proposal: 'grant' | 'refuse';
    }
  | { readonly type: 'cases/verified'; readonly opinion: string }
  | { readonly type: 'cases/sent-back'; readonly reason: string }
  | { readonly type: 'cases/granted'; readonly opinion: string }
  | {
      readonly type: 'cases/refused';
      readonly opinion: string;
      readonly reasons: string;
      readonly remedies: string;
    }
  | {
      readonly type: 'cases/closed';
      readonly closeType: CloseType;
      readonly resultName: string;
      readonly resultNo: string;
      readonly due: DueDay;
    }
  | {
      readonly type: 'cases/delivered';
      readonly method: DeliveryMethod;
      /** Masked: the journal keeps no personal data in clear. */
      readonly receiverName: string;
      readonly proof?: string;
    }
  | { readonly type: 'cases/withdrawn'; readonly reason: string };

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
  | (CounterFacts & { readonly at: Instant; readonly by: StaffId })
  | (ReportFacts & { readonly at: Instant });

export type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>;

/** What a member of staff does to a case at the counter or behind it. */
export type CounterEvent = Extract<CaseEvent, { readonly by: StaffId }>;

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
