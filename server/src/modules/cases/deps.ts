import type { Among, Bucket } from '@banshi/contract/case-words';
import type { MaterialSource, ResultAct, SensitiveField } from '@banshi/contract/catalogue-words';
import type { AlertLevel } from '@banshi/contract/supervision-words';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Ground, MatterCondition, PolicyChanges } from '../catalogue/index.ts';
import type { Delegations } from '../delegations/index.ts';
import type {
  DepartmentStaff,
  OrganisationTree,
  RoleHolders,
  StaffId,
  StaffNames,
} from '../identity/index.ts';
import type { Act, ListedMaterial } from './core/acceptance.ts';
import type { JointUnder, ProjectType, SealOfficer } from './core/caller.ts';
import type { ApplicantId, CaseId, OnLicence } from './core/case.ts';
import type { ReviewChain } from './core/chain/review-chain.ts';
import type { Limits } from './core/clocks/limits.ts';
import type { FormField } from './core/form.ts';
import type { ListedProcedure, LongestExtension } from './core/procedures/procedure-law.ts';
import type { CaseRefusal } from './core/refusal.ts';

/** A material of the list of a matter version, as intake and the case page need it. */
export interface MatterMaterial extends ListedMaterial {
  readonly name: string;
  readonly isMain: boolean;
  readonly allowTolerance: boolean;
  readonly toleranceDays: number | null;
  readonly allowPromise?: boolean;
  readonly acceptStandard: string;
  readonly source: MaterialSource;
}

/** What cases need to know of one version of a matter. */
export interface MatterFacts {
  readonly matterId: number;
  readonly version: number;
  readonly taskCode: string;
  readonly catalogCode: string;
  readonly name: string;
  readonly bucket: Bucket;
  readonly departmentId: number;
  /** 委托部门: in whose name an entrusted body acts. */
  readonly principalId: number | undefined;
  readonly projectType: ProjectType;
  /** New applications may be taken in today. */
  readonly isInForce: boolean;
  /** 依申请: the matter is started by an application and not by the authority. */
  readonly isOnApplication: boolean;
  readonly limits: Limits;
  /** 审批环节; undefined where the list names none. */
  readonly reviewChain: ReviewChain | undefined;
  readonly materials: readonly MatterMaterial[];
  /** What the published list says of special procedures: these stop the promised limit. */
  /** 先办后补: what follows may be supplied after the decision. */
  readonly grantsBefore: boolean;
  /** It may be granted on a promise. */
  readonly allowPromise: boolean;
  /** The field for which the law keeps tolerance and promise away, if the matter lies in one. */
  readonly sensitiveField: SensitiveField | undefined;
  readonly specialProcedures: readonly ListedProcedure[];
  readonly legalBasis: readonly string[];
  readonly acceptConditions: readonly string[];
  /** 准入条件, evaluated at the acceptance and at the review. */
  readonly conditions: readonly MatterCondition[];
  readonly resultName: string | undefined;
  /** What a grant does: gives a licence, or acts on one that stands. */
  readonly resultAct: ResultAct;
  /** Of a filing with start and end of use: days after the end within which its cancellation is filed. */
  readonly cancelDays: number | undefined;
  /** 申请表. */
  readonly formFields: readonly FormField[];
  /** 直接关系公共安全、人身健康、生命财产安全: fraud bars from applying again. */
  readonly concernsSafety: boolean;
  /** Where other bodies take part, the body above whose leader extends the limit (第二十六条、第四十二条第二款). */
  readonly jointUnder: JointUnder | undefined;
  /** The length of extension that another law sets, by the list (第四十二条). */
  readonly extension: LongestExtension | null | undefined;
  /** 数量限制 that is given to who comes first, and how many licences may stand, where the list says. */
  readonly firstCome: { readonly number: number | undefined } | undefined;
  /** The measures of policy documents by which the rules are others than the list says. */
  readonly grounds: readonly Ground[];
}

/** When, by whom, on which calendar, and under which version of the matter something is done. */
export interface Situation {
  readonly act: Act;
  readonly matter: MatterFacts;
  /** Necessary materials that are not in hand, while the case waits to be accepted. */
  readonly missing?: readonly number[] | undefined;
  /** Who seals what was decided, while it waits to be sealed. */
  readonly sealOfficers?: readonly SealOfficer[] | undefined;
}

/** Encrypts personal numbers and makes the keyed hash under which an applicant is found. */
export interface Protection {
  /** `owner` is the applicant whose value it is; nobody else's name opens it. */
  readonly encrypt: (clear: string, owner: string) => Buffer;
  readonly decrypt: (sealed: Buffer, owner: string) => string;
  /** A UUID made from the keyed hash of kind and number of the document. */
  readonly applicantIdOf: (idType: string, idNumber: string) => string;
  /** Bytes that are equal for equal values of one purpose and say nothing without the key. */
  readonly blindIndex: (value: string, purpose: string) => Buffer;
}

/** What a figure is about, as far as it is narrowed. */
export interface About {
  readonly bucket?: Bucket | undefined;
  readonly type?: string | undefined;
  readonly departmentId?: number | undefined;
  readonly matterId?: number | undefined;
  readonly projectType?: ProjectType | undefined;
  readonly among?: Among | undefined;
}

/** An application on a licence, as it is made at the counter. */
export interface LicenceAsk extends OnLicence {
  readonly applicantId: ApplicantId;
  readonly matter: Pick<MatterFacts, 'departmentId' | 'resultName' | 'resultAct'>;
  readonly today: LocalDate;
}

/** What cases ask of the licences that stand downstream; filled in house.ts. */
export interface Licensing {
  /** Why this may not be asked of the licence; undefined: it may. */
  readonly refuses: (ask: LicenceAsk) => Promise<CaseRefusal | undefined>;
  /** Notes an application with the licence that it is about, in the transaction of its receipt. */
  readonly note: (tx: Tx, asked: OnLicence & { readonly caseId: CaseId }) => Promise<void>;
  /** How many licences of a matter stand, with those of these grants that have none yet. */
  readonly taken: (matterId: number, grants: readonly CaseId[]) => Promise<number>;
  /** Why the application may no longer be decided so; undefined: it may. */
  readonly forbids: (
    decision: 'grant' | 'refuse',
    asked: OnLicence & { readonly caseId: CaseId },
  ) => Promise<CaseRefusal | undefined>;
}

/** What whoever gives a case to read needs to know whether it is the reader's own. */
export interface ReadingDeps {
  readonly db: Database;
  readonly now: () => Instant;
  /** Whether a warning or card of the case is open; supervision stands downstream, so house.ts fills it in. */
  readonly hasOpenAlert: (caseId: CaseId) => Promise<boolean>;
}

/** An open warning or card that names somebody. */
export interface NamedAlert {
  readonly caseId: CaseId;
  readonly level: AlertLevel;
  readonly at: Instant;
}

/** What the module needs from outside; filled in house.ts. */
export interface CaseDeps extends ReadingDeps {
  /** The open warnings and cards that name this person, the last first. */
  readonly alertsNaming: (staffId: StaffId) => Promise<readonly NamedAlert[]>;
  readonly newId: () => string;
  readonly calendar: () => Promise<WorkCalendar>;
  /**
   * The version given, or the one in force, as the measures in force on one of `days` make it; undefined when there is
   * no such matter.
   */
  readonly matter: (
    matterId: number,
    version?: number,
    days?: readonly LocalDate[],
  ) => Promise<MatterFacts | undefined>;
  /** The version of a matter that was in force at a moment; undefined when none was. */
  readonly versionAt: (matterId: number, at: Instant) => Promise<number | undefined>;
  /** The entrustment in use on which a case of a body may rest, or why there is none. */
  readonly entrustment: Delegations['entrustment'];
  /** What a policy document changes about which matters; undefined when there is none of this number. */
  readonly policyChanges: (policyId: number) => Promise<PolicyChanges | undefined>;
  /** The matters, in any state, that a figure is about. */
  readonly mattersAbout: (about: About) => Promise<readonly number[]>;
  readonly staffNames: StaffNames;
  readonly departmentStaff: DepartmentStaff;
  readonly roleHolders: RoleHolders;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly protection: Protection;
  readonly licensing: Licensing;
  /** Who wants to hear of an event of this type; each is told through the outbox. */
  readonly subscribersOf: (type: string) => readonly string[];
}
