/** Where a filing (备案) stands: in use, its use ended, its cancellation filed. */
export const FILING_STATES = ['FILED', 'ENDED', 'CANCEL_FILED'] as const;

/** How filings are listed: all, those not cancelled in time, or by state. */
export const FILING_VIEWS = ['all', 'overdue', ...FILING_STATES] as const;
export type FilingView = (typeof FILING_VIEWS)[number];

/** Where a licence (证照) stands. Up to RENEWED it is in force. */
export const LICENCE_STATES = [
  'VALID',
  'CHANGED',
  'RENEWED',
  'SUSPENDED',
  'EXPIRED',
  'REVOKED',
  'STRIPPED',
  'WITHDRAWN_BY_GOV',
  'CANCELLED',
  'VOID',
] as const;
export const STANDING_STATES = [...LICENCE_STATES, ...FILING_STATES] as const;
export type LicenceState = (typeof STANDING_STATES)[number];

/** What happens to a licence or a filing: by a granted application, by the authority, or by the law alone. */
export const LICENCE_ACTIONS = [
  'issue',
  'change',
  'renew',
  'deemRenewed',
  'cancelAsAsked',
  'suspend',
  'restore',
  'revoke',
  'strip',
  'withdraw',
  'cancel',
  'expire',
  'remind',
  'endSuspension',
  'voidLicence',
  'file',
  'endUse',
  'missCancellation',
  'correctUse',
  'prolongUse',
  'cancelFiling',
] as const;
export type LicenceAction = (typeof LICENCE_ACTIONS)[number];

/** What the authority itself does to a licence or a filing, with a reason and a document. */
export const AUTHORITY_ACTIONS = [
  'suspend',
  'restore',
  'revoke',
  'strip',
  'withdraw',
  'cancel',
  'correctUse',
  'prolongUse',
] as const;
export type AuthorityAction = (typeof AUTHORITY_ACTIONS)[number];

/** 可以撤销的情形 (行政许可法第六十九条第一款、第二款). */
export const REVOCATION_GROUNDS = [
  'ABUSE_OF_OFFICE',
  'BEYOND_POWER',
  'AGAINST_PROCEDURE',
  'UNQUALIFIED',
  'OTHER_LAW',
  'FRAUD',
] as const;
export type RevocationGround = (typeof REVOCATION_GROUNDS)[number];

/** How the holder was heard before his licence is stripped (行政处罚法第六十三条、第六十四条): a hearing was held, or he asked for none. */
export const PENALTY_HEARINGS = ['NOT_ASKED', 'HELD'] as const;
export type PenaltyHearing = (typeof PENALTY_HEARINGS)[number];

/** 应当注销的情形 (行政许可法第七十条). */
export const CANCELLATION_GROUNDS = [
  'EXPIRED',
  'PERSON_GONE',
  'BODY_ENDED',
  'TAKEN_BACK',
  'FORCE_MAJEURE',
  'OTHER_LAW',
] as const;
export type CancellationGround = (typeof CANCELLATION_GROUNDS)[number];

/** Days before the end of a licence on which it is brought to mind. */
export const REMINDER_DAYS = [90, 60, 30] as const;

/** What is applied for on a licence that stands: 延续, 变更, 注销. */
export const LICENCE_APPLICATIONS = ['renew', 'change', 'cancel'] as const;
export type LicenceApplication = (typeof LICENCE_APPLICATIONS)[number];
