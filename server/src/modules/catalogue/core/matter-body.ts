import type {
  ChainRole,
  HandleType,
  LimitUnit,
  MaterialCopies,
  MaterialMedia,
  MaterialSource,
  MatterKind,
  MatterRule,
  ProjectType,
  ResultAct,
  ResultType,
  ReviewStepKind,
  SensitiveField,
  Served,
  SpecialProcedureKind,
} from '@banshi/contract/catalogue-words';
import type { ConditionCheck, ConditionStage } from '@banshi/contract/eligibility-words';
import type { FormFieldKind, FormNeed } from '@banshi/contract/form-words';

/** 设定依据. */
export interface LegalBasis {
  readonly law: string;
  readonly article: string;
  readonly text: string;
}

/** 办结时限, counted from acceptance. */
export interface Limit {
  readonly days: number;
  readonly unit: LimitUnit;
  readonly explain: string | null;
}

/** 申请材料. */
export interface MaterialSpec {
  readonly orderNum: number;
  readonly name: string;
  readonly isMain: boolean;
  readonly isNecessary: boolean;
  readonly allowTolerance: boolean;
  readonly toleranceDays: number | null;
  /** A written promise may stand in for it. */
  readonly allowPromise?: boolean;
  readonly copies: MaterialCopies;
  readonly media: MaterialMedia;
  readonly pageNum: number;
  readonly source: MaterialSource;
  readonly sourceExplain: string | null;
  readonly byLaw: string;
  readonly acceptStandard: string;
}

/** 准入条件: one condition of eligibility. */
export interface MatterCondition {
  readonly stage: ConditionStage;
  readonly text: string;
  readonly byLaw: string;
  /** In force from and to; without days as long as the version. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** What the data of a case tells by itself. */
  readonly check?: ConditionCheck | null;
}

/** 收费. */
export interface FeeSpec {
  readonly name: string;
  readonly standard: string;
  readonly byLaw: string;
  readonly reduction: string | null;
}

/** 审批环节, as a list names it: bodies by their codes, a return by the name of the step it goes to. */
export interface ReviewStepSpec {
  readonly name: string;
  readonly kind: ReviewStepKind;
  readonly roles: readonly ChainRole[];
  /** All of these act; none stands for the body of the matter. */
  readonly bodies: readonly string[];
  /** 环节时限, in working days. */
  readonly limitDays: number | null;
  /** 两人办理. */
  readonly twoPersons: boolean;
  /** Never done by who did another step marked so. */
  readonly apart: boolean;
  /** The first step where none is named. */
  readonly returnTo: string | null;
}

/** A field of the application form. */
export interface FormFieldSpec {
  readonly key: string;
  readonly label: string;
  readonly kind: FormFieldKind;
  readonly need: FormNeed;
  /** Of a choice: 甲、乙. */
  readonly choices?: string | null;
  /** Of a day: the key of the day that it is not before. */
  readonly notBefore?: string | null;
}

/** 实施清单: how one body performs one matter. The whole of what a version fixes. */
export interface MatterBody {
  readonly name: string;
  readonly type: string;
  readonly kind: MatterKind;
  readonly projectType: ProjectType;
  readonly useLevel: number;
  /** 权力来源: 5 and 6 are entrusted. */
  readonly powerSource: number;
  /** 实施主体性质: 3 is an entrusted body. */
  readonly bodyNature: number;
  /** 委托部门: the code of the body in whose name it is performed. */
  readonly principal?: string | null;
  readonly served: readonly Served[];
  readonly handleTypes: readonly HandleType[];
  readonly byLaw: readonly LegalBasis[];
  readonly acceptConditions: readonly string[];
  /** 准入条件, evaluated case by case. */
  readonly conditions?: readonly MatterCondition[];
  /** 申请表: what is filled in beside who applies for what. */
  readonly formFields?: readonly FormFieldSpec[];
  readonly quota: {
    readonly explain: string;
    readonly rule: 'firstCome' | 'tender' | 'other';
    /** How many licences may stand at the same time. */
    readonly number?: number | null;
  } | null;
  readonly statutoryLimit: Limit | null;
  readonly promiseLimit: Limit | null;
  /** 延长期限: its length in working days where another law than 行政许可法 sets it (第四十二条), and that law. */
  readonly extension?: { readonly days: number; readonly byLaw: string } | null;
  readonly specialProcedures: readonly {
    readonly kind: SpecialProcedureKind;
    readonly explain: string;
    readonly byLaw: string;
    /** The law by which a procedure outside article 45 stops the statutory limit too. */
    readonly statutoryByLaw?: string | null;
  }[];
  readonly flow: readonly string[];
  /** Without one a case is handled, verified and decided. */
  readonly reviewChain?: readonly ReviewStepSpec[];
  readonly materials: readonly MaterialSpec[];
  readonly fees: readonly FeeSpec[];
  readonly result: {
    readonly type: ResultType;
    readonly name: string | null;
    /** What a grant does to a licence; without a word it gives one. */
    readonly act?: ResultAct;
    /** 有效期 in months; a licence without one stands for good. */
    readonly validMonths?: number | null;
    /** Days before expiry by which renewal is asked, where a law sets others than thirty (行政许可法第五十条). */
    readonly askDays?: number | null;
    /** Days before expiry on which its holder is reminded, the earliest first; without them ninety, sixty and thirty. */
    readonly remindDays?: readonly number[] | null;
    /** Of a filing with start and end of use: days before the start by which it is to be filed. */
    readonly aheadDays?: number | null;
    /** Of a filing with start and end of use: days after the end within which its cancellation is filed. */
    readonly cancelDays?: number | null;
  };
  /** 直接关系公共安全、人身健康、生命财产安全: fraud bars from applying again (第七十八条、第七十九条). */
  readonly concernsSafety?: boolean;
  readonly visitsMax: number;
  readonly isWholeOnline: boolean;
  readonly isInHall: boolean;
  readonly allowPromise: boolean;
  /** 先办后补. */
  readonly grantsBefore?: boolean;
  /** 禁入领域, if the matter lies in one. */
  readonly sensitiveField?: SensitiveField | null;
  /** 计划取消日期: from this day on the matter is cancelled. */
  readonly cancelsOn?: string | null;
  readonly serviceArea: 'nation' | 'provinces' | 'province' | 'city' | 'county';
  readonly coHandlers: readonly string[];
  readonly intermediary: string | null;
  readonly address: string;
  readonly hours: string;
  readonly consultation: readonly string[];
  readonly complaint: readonly string[];
}

/** What names a matter for good; none of it ever changes. */
export interface MatterCodes {
  readonly taskCode: string;
  readonly catalogCode: string;
}

/** What a rule says against a list: where, which rule, and how to mend it. */
export interface Finding {
  readonly path: string;
  readonly rule: MatterRule;
  readonly message: string;
}
