import type { CaseAction, CaseStatus } from '@banshi/contract/case-words';
import type { EntrustmentGap } from '@banshi/contract/delegation-words';
import type { ConditionStage } from '@banshi/contract/eligibility-words';
import type { FormFault } from '@banshi/contract/form-words';
import type { LicenceApplication, LicenceState } from '@banshi/contract/licence-words';
import type { MaterialAct } from '@banshi/contract/material-words';
import type { TransferState } from '@banshi/contract/paper-words';
import type { LookKind } from '@banshi/contract/reading-words';
import type { RoleId } from '@banshi/contract/roles';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CaseId } from './case.ts';

/** Why paper does not go between counter and back office. */
type PaperRefusal =
  | { readonly code: 'cases/no-paper-here'; readonly caseNos: readonly string[] }
  | { readonly code: 'cases/paper-not-listed'; readonly orderNums: readonly number[] }
  | { readonly code: 'cases/transfer-settled'; readonly state: TransferState }
  | { readonly code: 'cases/transfer-side'; readonly roles: readonly RoleId[] }
  | {
      readonly code:
        | 'cases/transfer-unknown'
        | 'cases/transfer-of-several'
        | 'cases/transfer-own'
        | 'cases/transfer-not-own';
    };

/** Why the law or the rules say no to something a person wants to do with a case. */
export type CaseRefusal =
  | { readonly code: 'cases/not-found' }
  | { readonly code: 'cases/purpose-needed' }
  | {
      readonly code: 'cases/wrong-status';
      readonly action: CaseAction;
      readonly status: CaseStatus;
    }
  | StaleRefusal
  | { readonly code: 'cases/other-organisation'; readonly departmentId: number }
  | { readonly code: 'identity/no-role'; readonly action: CaseAction }
  | { readonly code: 'cases/owned-by-source'; readonly source: string }
  | {
      readonly code: 'cases/same-person';
      readonly did:
        | 'accept'
        | 'review'
        | 'holdHearing'
        | 'askProcedure'
        | 'askTolerance'
        | 'proposeVoid';
      readonly action: CaseAction;
    }
  | {
      /** Whose it is, by name. */
      readonly code: 'cases/for-seal-officer' | 'cases/decided-by-you';
      readonly names: readonly string[];
    }
  | {
      readonly code: 'cases/not-your-step';
      readonly action: CaseAction;
      readonly step: string;
      readonly roles: readonly RoleId[];
      readonly bodyIds: readonly number[];
      /** What they are called, for the sentence. */
      readonly bodies?: readonly string[];
    }
  | { readonly code: 'cases/answered-already'; readonly step: string }
  | { readonly code: 'cases/second-person'; readonly step: string }
  | { readonly code: 'cases/step-apart'; readonly step: string; readonly did: string }
  | { readonly code: 'cases/already-notified' }
  | { readonly code: 'cases/reason-missing'; readonly field: string }
  | { readonly code: 'cases/material-unknown'; readonly orderNums: readonly number[] }
  | { readonly code: 'cases/material-repeated'; readonly orderNums: readonly number[] }
  | { readonly code: 'cases/materials-incomplete'; readonly orderNums: readonly number[] }
  | { readonly code: 'cases/matter-not-in-force'; readonly matterId: number }
  | { readonly code: 'cases/matter-ex-officio'; readonly matterId: number }
  | {
      readonly code: 'cases/not-entrusted';
      readonly why: EntrustmentGap;
      readonly principal: string;
      /** The day on which it ended, or begins. */
      readonly day?: LocalDate;
    }
  | {
      readonly code: 'cases/applicant-number';
      readonly reason: string;
      readonly facts: Readonly<Record<string, unknown>>;
    }
  | { readonly code: 'cases/applicant-kind'; readonly idType: string }
  | { readonly code: 'cases/area-unknown'; readonly area: string }
  | { readonly code: 'cases/not-other-province'; readonly area: string }
  | MaterialRefusal
  | PaperRefusal
  | { readonly code: 'cases/not-instant' }
  | { readonly code: 'cases/procedure-pending' }
  | { readonly code: 'cases/procedure-none' }
  | { readonly code: 'cases/procedure-open'; readonly name: string }
  | { readonly code: 'cases/procedure-runs' }
  | { readonly code: 'cases/procedure-stops'; readonly byLaw: string }
  | { readonly code: 'cases/days-beyond'; readonly max: number }
  | { readonly code: 'cases/already-extended' }
  | { readonly code: 'cases/no-legal-limit' }
  | { readonly code: 'cases/limit-passed' | 'cases/deemed-accepted'; readonly on: LocalDate }
  | { readonly code: 'cases/not-over-limit' }
  | { readonly code: 'cases/two-persons'; readonly min: number }
  | { readonly code: 'cases/day-impossible'; readonly field: string; readonly on: string }
  | { readonly code: 'cases/hearing-has-its-way' }
  | { readonly code: 'cases/hearing-open' }
  | { readonly code: 'cases/hearing-stage'; readonly stage: string }
  | { readonly code: 'cases/hearing-late'; readonly on: LocalDate }
  | { readonly code: 'cases/hearing-too-soon'; readonly on: LocalDate }
  | { readonly code: 'cases/not-correcting' }
  | { readonly code: 'cases/not-due-yet'; readonly on: LocalDate }
  | { readonly code: 'cases/void-pending' }
  | { readonly code: 'cases/void-not-proposed' }
  | LicenceAskRefusal
  | ToleranceRefusal
  | { readonly code: 'cases/not-notified' }
  | { readonly code: 'cases/not-supplied'; readonly orderNums: readonly number[] }
  | { readonly code: 'cases/defect-not-new'; readonly orderNums: readonly number[] }
  | {
      readonly code: 'cases/earlier-undecided';
      readonly caseNo: string;
      readonly acceptedOn: LocalDate;
    }
  | { readonly code: 'cases/conditions-open'; readonly conditions: readonly string[] }
  | { readonly code: 'cases/condition-unknown'; readonly no: number }
  | {
      readonly code: 'cases/conditions-unmet';
      readonly stage: ConditionStage;
      readonly conditions: readonly string[];
    }
  | { readonly code: 'cases/quota-full'; readonly number: number }
  | {
      readonly code: 'cases/barred';
      readonly caseNo: string;
      readonly kind: string;
      readonly until: LocalDate;
    }
  | { readonly code: 'cases/not-barred' }
  | { readonly code: 'cases/joint-leader'; readonly body: string }
  | FormRefusal
  | UseRefusal
  | DeskRefusal
  | { readonly code: 'cases/staff-unknown'; readonly staffId: string }
  | { readonly code: 'cases/file-unknown'; readonly fileIds: readonly string[] };

/** Why an application on a licence may not be made or decided so. */
type LicenceAskRefusal =
  | { readonly code: 'cases/licence-unknown' }
  | { readonly code: 'cases/licence-other-matter'; readonly kind: string }
  | { readonly code: 'cases/licence-other-holder'; readonly number: string }
  | {
      readonly code: 'cases/licence-state';
      readonly number: string;
      readonly state: LicenceState;
      readonly act: LicenceApplication;
    }
  | { readonly code: 'cases/licence-without-end'; readonly number: string }
  | {
      readonly code: 'cases/renewal-late';
      readonly number: string;
      readonly validTo: LocalDate;
      readonly askBy: LocalDate;
    }
  | { readonly code: 'cases/renewal-pending'; readonly number: string }
  | { readonly code: 'cases/renewed-by-law'; readonly number: string; readonly on: LocalDate };

/** Why what was filled into the application form does not stand. */
export interface FormRefusal {
  readonly code: 'cases/form-fault';
  readonly key: string;
  readonly label: string;
  readonly fault: FormFault;
  /** The label of the field with which it does not agree. */
  readonly against?: string;
}

/** Why the start and end of use do not fit what is filed. */
export type UseRefusal =
  | { readonly code: 'cases/use-missing' }
  | { readonly code: 'cases/use-unasked' }
  | { readonly code: 'cases/use-impossible'; readonly from: string; readonly to: string };

/** Why a material may not be handed in or examined now, or stands against a step of its case. */
type MaterialRefusal =
  | {
      readonly code: 'cases/material-status';
      readonly act: MaterialAct;
      readonly status: CaseStatus;
    }
  | { readonly code: 'cases/material-changed'; readonly orderNum: number; readonly handing: number }
  | { readonly code: 'cases/material-settled'; readonly orderNum: number }
  | { readonly code: 'cases/material-expired'; readonly orderNum: number; readonly on: string }
  | { readonly code: 'cases/materials-changed' }
  | { readonly code: 'cases/materials-wanting'; readonly orderNums: readonly number[] }
  | { readonly code: 'cases/copy-masked' }
  | { readonly code: 'cases/applicant-masked' }
  | { readonly code: 'cases/applicant-protected' }
  | { readonly code: 'cases/protects-persons' }
  | { readonly code: 'cases/copy-open' }
  | { readonly code: 'cases/looked-too-often'; readonly kind: LookKind; readonly max: number }
  | { readonly code: 'cases/reuse-not-held'; readonly orderNum: number }
  | { readonly code: 'cases/already-held'; readonly orderNums: readonly number[] }
  | { readonly code: 'cases/no-such-day'; readonly given: string }
  | { readonly code: 'cases/defects-left-out'; readonly orderNums: readonly number[] };

/** Why a case does not come onto a desk or leave it, a comment stays, or a batch leaves a case out. */
type DeskRefusal =
  | { readonly code: 'cases/decided-alone'; readonly because: string }
  | { readonly code: 'cases/claimed'; readonly byName: string }
  | { readonly code: 'cases/not-holder'; readonly byName: string }
  | { readonly code: 'cases/not-open'; readonly status: CaseStatus }
  | { readonly code: 'cases/comment-unknown' }
  | { readonly code: 'cases/undo-late' };

/** Why materials may not follow, or what follows is not taken. */
type ToleranceRefusal =
  | {
      readonly code:
        | 'cases/tolerance-needless'
        | 'cases/tolerance-of-main'
        | 'cases/tolerance-unlisted'
        | 'cases/tolerance-not-open'
        | 'cases/tolerance-open'
        | 'cases/promise-unlisted';
      readonly orderNums: readonly number[];
    }
  | {
      readonly code:
        | 'cases/tolerance-case-by-case'
        | 'cases/tolerance-none'
        | 'cases/tolerance-pending'
        | 'cases/tolerance-not-asked'
        | 'cases/tolerance-waits-for-event'
        | 'cases/tolerance-no-event'
        | 'cases/credit-clean';
    }
  | {
      readonly code: 'cases/tolerance-excluded' | 'cases/promise-excluded';
      readonly field: string;
    }
  | {
      readonly code:
        | 'cases/promise-not-offered'
        | 'cases/promise-none'
        | 'cases/promise-settled'
        | 'cases/promise-not-false';
    }
  | { readonly code: 'cases/credit-barred'; readonly since: LocalDate }
  | { readonly code: 'cases/tolerance-beyond' | 'cases/tolerance-late'; readonly on: LocalDate }
  | {
      readonly code: 'cases/tolerance-not-supplied' | 'cases/material-tolerated';
      readonly orderNum: number;
    };

/** Somebody was faster: who, what and when, so that the loser knows what to look at. */
export interface StaleRefusal {
  readonly code: 'cases/stale';
  readonly caseId: CaseId;
  readonly seenVersion: number;
  readonly version: number;
  readonly byName: string;
  readonly did: string;
  readonly at: string;
  readonly status: CaseStatus;
}
