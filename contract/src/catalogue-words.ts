/** 事项性质, orthogonal to the type of power: what the office does on the application. */
export const MATTER_KINDS = [
  'LICENSE',
  'APPROVAL',
  'FILING',
  'REGISTRATION',
  'VERIFICATION',
  'PAYMENT',
  'CONSULT_QUERY',
  'OTHER',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** 办件类型: done at once (即办件) or within promised days (承诺件); OTHER for powers used ex officio. */
export const PROJECT_TYPES = ['INSTANT', 'PROMISE', 'OTHER'] as const;
export type ProjectType = (typeof PROJECT_TYPES)[number];

export const LIMIT_UNITS = ['workDay', 'calendarDay'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** 结果类型. */
export const RESULT_TYPES = ['certificate', 'approval', 'other', 'none'] as const;
export type ResultType = (typeof RESULT_TYPES)[number];

/** What a grant does: gives a licence (新办), or acts on one that stands (延续, 变更, 注销). */
export const RESULT_ACTS = ['issue', 'renew', 'change', 'cancel'] as const;
export type ResultAct = (typeof RESULT_ACTS)[number];

/** Where a matter stands; an official list of what is in force shows PUBLISHED only. */
export const MATTER_STATES = ['DRAFT', 'PUBLISHED', 'SUSPENDED', 'CANCELLED'] as const;
export type MatterState = (typeof MATTER_STATES)[number];

/** What the rates of matters count: in force, and of these done at once, and so on. */
export const MATTER_TRAITS = [
  'inForce',
  'instant',
  'online',
  'wholeOnline',
  'oneVisit',
  'noVisit',
  'legalWorkDays',
] as const;
export type MatterTrait = (typeof MATTER_TRAITS)[number];

/** Where the draft of the next version stands: being written, under review, sent back, approved. */
export const DRAFT_STAGES = ['DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED'] as const;
export type DraftStage = (typeof DRAFT_STAGES)[number];

export const MATTER_ACTIONS = [
  'saveDraft',
  'submit',
  'recall',
  'discard',
  'approve',
  'reject',
  'publish',
  'suspend',
  'resume',
  'cancel',
] as const;
export type MatterAction = (typeof MATTER_ACTIONS)[number];

/** 服务对象. */
export const SERVED = [
  'person',
  'enterprise',
  'institution',
  'socialOrganisation',
  'government',
  'otherOrganisation',
] as const;
export type Served = (typeof SERVED)[number];

/** 办理形式. */
export const HANDLE_TYPES = ['window', 'web', 'mobile', 'post', 'other'] as const;
export type HandleType = (typeof HANDLE_TYPES)[number];

/** 材料来源渠道. */
export const MATERIAL_SOURCES = ['applicant', 'government', 'other'] as const;
export type MaterialSource = (typeof MATERIAL_SOURCES)[number];

/** 材料类型: 原件, 复印件, 原件和复印件. */
export const MATERIAL_COPIES = ['original', 'copy', 'originalAndCopy'] as const;
export type MaterialCopies = (typeof MATERIAL_COPIES)[number];

/** 材料形式. */
export const MATERIAL_MEDIA = ['paper', 'electronic', 'either'] as const;
export type MaterialMedia = (typeof MATERIAL_MEDIA)[number];

/** 特别程序 whose time the law keeps out of the limit (行政许可法第四十五条). */
export const STOPPING_PROCEDURES = [
  'HEARING',
  'TENDER',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
] as const;
export type StoppingProcedure = (typeof STOPPING_PROCEDURES)[number];

/**
 * Procedures in which the statutory limit runs on, unless the published list names the law by which it stops; the list
 * may stop the promise for them.
 */
export const RUNNING_PROCEDURES = [
  'SITE_VISIT',
  'PUBLIC_NOTICE',
  'ASK_SUPERIOR',
  'TECH_REVIEW',
  'PAYMENT_WAIT',
  'APPLICANT_FIX',
  'FIRST_REVIEW',
] as const;
export type RunningProcedure = (typeof RUNNING_PROCEDURES)[number];

export const SPECIAL_PROCEDURES = [...STOPPING_PROCEDURES, ...RUNNING_PROCEDURES] as const;
export type SpecialProcedureKind = StoppingProcedure | RunningProcedure;

/** Whether the general law itself keeps the time of the procedure out of the limit (行政许可法第四十五条). */
export function isOfArticle45(kind: SpecialProcedureKind): kind is StoppingProcedure {
  return STOPPING_PROCEDURES.some((one) => one === kind);
}

/** 禁入领域: where nothing is granted on a promise (国办发〔2020〕42号); of these the first lets nothing follow either. */
export const SENSITIVE_FIELDS = [
  'STATE_SECURITY',
  'PUBLIC_SECURITY',
  'PRUDENTIAL_FINANCE',
  'ECOLOGY',
  'PERSONAL_SAFETY',
  'FOREIGN_RELATED',
  'HIGH_RISK',
] as const;
export type SensitiveField = (typeof SENSITIVE_FIELDS)[number];

/** 审批环节: 承办, 审核, 会签 (all named bodies sign), 并行征求意见 (all are heard), 决定. */
export const REVIEW_STEP_KINDS = ['handle', 'verify', 'countersign', 'consult', 'decide'] as const;
export type ReviewStepKind = (typeof REVIEW_STEP_KINDS)[number];

/** The roles that a chain may name for a step of each kind. */
export const STEP_ROLES = {
  handle: ['REVIEWER'],
  verify: ['VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
  countersign: ['VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
  consult: ['REVIEWER', 'VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
  decide: ['CHIEF_REP', 'DEPT_LEADER'],
} as const satisfies Record<ReviewStepKind, readonly string[]>;

/** The roles that some step of a chain may name. */
export const CHAIN_ROLES = STEP_ROLES.consult;
export type ChainRole = (typeof CHAIN_ROLES)[number];

/** No law that a list names lengthens a limit by more working days than this. */
export const EXTENSION_DAYS_MAX = 180;

/** The rules of the catalogue that a list, its codes or its publication can break. */
export const MATTER_RULES = [
  'name-blank',
  'type-unknown',
  'type-stays',
  'project-type',
  'handle-types',
  'body-nature',
  'entrusted-nature',
  'principal',
  'promise-missing',
  'promise-within-law',
  'instant',
  'licence-limit',
  'procedure-law',
  'extension-law',
  'first-come',
  'main-material',
  'main-is-necessary',
  'material-order',
  'material-twice',
  'material-basis',
  'catch-all',
  'tolerance-of-secondary',
  'tolerance-days',
  'promise-excluded',
  'condition-basis',
  'condition-days',
  'form-key',
  'form-choices',
  'form-order',
  'fee-basis',
  'result-name',
  'remind-days',
  'visits',
  'channels',
  'chain-shape',
  'chain-name',
  'chain-roles',
  'chain-bodies',
  'chain-limit',
  'chain-return',
  'chain-two-persons',
  'chain-apart',
  'co-handlers',
  'unchanged',
  'reason-missing',
  'day',
  'effective-past',
  'cancel-past',
  'effective-order',
  'code-shape',
  'credit-code',
  'codes-agree',
  'department-unknown',
  'twice',
  'cancelled',
  'draft-in-work',
] as const;
export type MatterRule = (typeof MATTER_RULES)[number];
