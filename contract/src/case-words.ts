/** The words of a case's life (glossary: docs/glossary.md). Schemas and types are made from them. */
export const CASE_STATUSES = [
  'RECEIVED',
  'CORRECTING',
  'NOT_REQUIRED',
  'ACCEPT_REFUSED',
  'ACCEPTED',
  'REVIEWING',
  'DECIDING',
  'GRANTED',
  'REFUSED',
  'CLOSED',
  'DELIVERED',
  'SUSPENDED',
  'WITHDRAWN',
  'TERMINATED',
  'FORWARDED',
  'VOID',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What a list marks a case by, beside its urgency: something follows (容缺), it rests on a promise, several bodies handle it. */
export const CASE_TAGS = ['tolerance', 'promise', 'joint', 'crossProvince'] as const;
export type CaseTag = (typeof CASE_TAGS)[number];

export const CASE_ACTIONS = [
  'receive',
  'correctOnSpot',
  'requestCorrection',
  'requestAgain',
  'remindCorrection',
  'supplement',
  'accept',
  'askTolerance',
  'allowTolerance',
  'declineTolerance',
  'acceptTolerantly',
  'acceptOnPromise',
  'deemAccepted',
  'refuseAcceptance',
  'refuseForFraud',
  'declareNotRequired',
  'review',
  'verify',
  'countersign',
  'giveOpinion',
  'sendBack',
  'decideAtOnce',
  'grant',
  'refuse',
  'close',
  'deliver',
  'askProcedure',
  'suspend',
  'declineProcedure',
  'resume',
  'beginProcedure',
  'endProcedure',
  'extend',
  'explainDelay',
  'visitSite',
  'tellInterested',
  'hearStatement',
  'offerHearing',
  'askHearing',
  'orderHearing',
  'dropHearing',
  'setHearing',
  'holdHearing',
  'supplyTolerated',
  'examineTolerated',
  'extendTolerance',
  'reviewTolerance',
  'endToleranceEvent',
  'remindTolerance',
  'lapseTolerance',
  'breachTolerance',
  'repairCredit',
  'checkPromise',
  'remindRectification',
  'recomputeRectification',
  'revokeDecision',
  'withdraw',
  'terminate',
  'forward',
  'proposeVoid',
  'voidCase',
  'declineVoid',
  'recomputeDues',
  'recomputeTolerance',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** Green more than two working days left, amber two or fewer, red overdue, blue stopped. */
export const LAMPS = ['green', 'amber', 'red', 'blue'] as const;
export type Lamp = (typeof LAMPS)[number];

export const CLOCK_KINDS = [
  'acceptance',
  'correction',
  'statutory',
  'promise',
  'step',
  'procedure',
  'hearing',
  'delivery',
  'tolerance',
  'postCheck',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** Why the authority holds a hearing that nobody asked for (行政许可法第四十六条): a rule demands it, or it touches the public. */
export const HEARING_GROUNDS = ['LAW', 'PUBLIC_INTEREST'] as const;
export type HearingGround = (typeof HEARING_GROUNDS)[number];

/**
 * 再次告知的事由: which new defect a supplement has made; what the first notice left out is none of them (行政许可法
 * 第三十二条第一款第四项).
 */
export const NOTICE_GROUNDS = [
  'NEW_DEFECT',
  'CONTRADICTION',
  'CONTENT_CHANGED',
  'EXPIRED',
] as const;
export type NoticeGround = (typeof NOTICE_GROUNDS)[number];

/** What a body that is asked for its opinion says (征求意见): it binds nobody. */
export const STANCES = ['agree', 'amend', 'object'] as const;
export type Stance = (typeof STANCES)[number];

/** How a case came to be accepted: by a clerk, by law after five silent days, with materials to follow, or on a promise. */
export const ACCEPTANCE_MODES = ['NORMAL', 'DEEMED', 'TOLERANT', 'PROMISED'] as const;

/** What happens to a case when it is accepted, in whichever way; nobody does the last of them. */
export const ACCEPTANCE_EVENTS = [
  'cases/accepted',
  'cases/accepted-tolerantly',
  'cases/accepted-on-promise',
  'cases/deemed-accepted',
] as const;
export type AcceptanceEvent = (typeof ACCEPTANCE_EVENTS)[number];

export type AcceptanceMode = (typeof ACCEPTANCE_MODES)[number];

export const CHANNELS = ['window', 'web', 'mobile', 'post', 'kiosk', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 网办: asked for at a computer or on a phone. */
export function isOnline(channel: Channel | undefined): boolean {
  return channel === 'web' || channel === 'mobile';
}

export const CLOSE_TYPES = [
  'granted',
  'refused',
  'returned',
  'terminated',
  'withdrawn',
  'forwarded',
  'other',
] as const;
export type CloseType = (typeof CLOSE_TYPES)[number];

export const BUCKETS = ['license', 'publicService', 'otherNine'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** How a material came in. */
export const MATERIAL_FORMS = ['none', 'paper', 'electronic', 'both'] as const;
export type MaterialForm = (typeof MATERIAL_FORMS)[number];

export const DELIVERY_METHODS = ['onSite', 'post', 'electronic'] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** 终止的事由: why a case ends without a decision. */
export const TERMINATION_CAUSES = [
  'APPLICANT_GONE',
  'NOT_SUPPLEMENTED',
  'NOT_PAID',
  'FORCE_MAJEURE',
  'OTHER_LAW',
] as const;
export type TerminationCause = (typeof TERMINATION_CAUSES)[number];

/**
 * When those that were finished in a period had been accepted: before it, in it, or by no acceptance on record (Q1);
 * and of those accepted in it, which were put on record later than the day after.
 */
export const ACCEPTANCES = ['before', 'within', 'never', 'late'] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];

/** 跨省通办: wholly online, collected by a hall elsewhere, or handled at several places together. */
export const CROSS_MODES = ['FULL_ONLINE', 'COLLECT_BY_PROXY', 'MULTI_SITE'] as const;
export type CrossMode = (typeof CROSS_MODES)[number];

/** The counted facts of a case, each on its own day. */
export const MEASURES = [
  'received',
  'refusedAcceptance',
  'corrected',
  'correctedAgain',
  'correctedOnce',
  'accepted',
  'acceptedTolerant',
  'acceptedPromised',
  'acceptedDeemed',
  'acceptedCrossProvince',
  'closed',
  'closedAccepted',
  'closedOrRefused',
  'refused',
  'returned',
  'terminated',
  'withdrawn',
  'closedWithPromise',
  'closedInTime',
  'closedEarly',
  'closedLate',
  'closedWithLegal',
  'closedInLegalTime',
  'closedWithLegalDays',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Of which cases a figure is, where that is no key of a dimension. */
export const AMONG = [
  'provinceOwn',
  'instant',
  'entrusted',
  'crossProvince',
  'online',
  'accepted',
  'atWindow',
  'kindTold',
  'byStaff',
  'counter',
] as const;
export type Among = (typeof AMONG)[number];

/** Who applies: 自然人, or 法人或其他组织. */
export const APPLICANT_KINDS = ['person', 'organisation'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** Why the data of an applicant are specially protected. */
export const SPECIAL_PROTECTIONS = ['minor', 'marked'] as const;
export type SpecialProtection = (typeof SPECIAL_PROTECTIONS)[number];
