/** What the holder of a licence or a filing is told: one word for each row of `licences/core/holder-notices.ts`. */
export const LICENCE_NOTICE_KINDS = [
  'LICENCE_ENDING',
  'LICENCE_EXPIRED',
  'LICENCE_RENEWED_BY_LAW',
  'LICENCE_SUSPENDED',
  'LICENCE_RESTORED',
  'LICENCE_REVOKED',
  'LICENCE_STRIPPED',
  'LICENCE_WITHDRAWN',
  'LICENCE_CANCELLED',
  'FILING_ENDED',
  'FILING_OVERDUE',
  'FILING_MOVED',
] as const;
export type LicenceNoticeKind = (typeof LICENCE_NOTICE_KINDS)[number];

/** What a notice is about: of a case one word for each row of `notices/core/notice-rules.ts`, and of what it gave. */
export const NOTICE_KINDS = [
  'RECEIVED',
  'CORRECTION',
  'CORRECTION_REMINDED',
  'SUPPLEMENTED',
  'ACCEPTED',
  'ACCEPTED_TOLERANTLY',
  'ACCEPTED_ON_PROMISE',
  'NOT_COMPETENT',
  'FRAUD_REFUSED',
  'NOT_REQUIRED',
  'LIMITS_STOPPED',
  'LIMITS_RESUMED',
  'PROCEDURE_BEGUN',
  'PROCEDURE_ENDED',
  'EXTENDED',
  'DUE_MOVED',
  'HEARING_OFFERED',
  'HEARING_SET',
  'GRANTED',
  'REFUSED',
  'READY',
  'WITHDRAWN',
  'TERMINATED',
  'FORWARDED',
  'VOIDED',
  'TOLERATED_SUPPLIED',
  'TOLERATED_WANTING',
  'TOLERANCE_MOVED',
  'TOLERANCE_REMINDED',
  'TOLERANCE_LAPSED',
  'TOLERANCE_BREACHED',
  'PROMISE_KEPT',
  'PROMISE_WANTING',
  'PROMISE_REMINDED',
  'PROMISE_FALSE',
  'REVOKED',
  ...LICENCE_NOTICE_KINDS,
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** By which way notices leave: a gateway of short messages, e-mail, another system, or a folder of the house itself. */
export const NOTICE_CHANNELS = ['sms', 'email', 'webhook', 'folder'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/**
 * Why an attempt to send failed: nobody answered in time, the other side refused, the folder could not be
 * written, the way is no longer set up, the attempt was cut off.
 */
export const SENDING_FAULTS = [
  'no-answer',
  'refused',
  'unwritable',
  'not-set-up',
  'cut-off',
] as const;
export type SendingFault = (typeof SENDING_FAULTS)[number];

/** What a message to a member of staff is about: a warning or card of a case, or the review of a bad rating. */
export const STAFF_TOPICS = ['ALERT', 'REVIEW'] as const;
export type StaffTopic = (typeof STAFF_TOPICS)[number];

/** Where a sending stands. */
export const SENDING_STATES = ['waiting', 'sent', 'setAside'] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** What the public page asks of the applicant. */
export const NEEDS = [
  'correct',
  'supply',
  'rectify',
  'askHearing',
  'attendHearing',
  'collect',
] as const;
export type Need = (typeof NEEDS)[number];

/** Where an announced hearing (依职权听证) stands: announced, day and place set, held, or called off with its case. */
export const ANNOUNCED_STATES = ['ANNOUNCED', 'SET', 'HELD', 'CALLED_OFF'] as const;
export type AnnouncedState = (typeof ANNOUNCED_STATES)[number];

/** How cases over their limit are listed: not decided yet, or decided since. */
export const DELAY_VIEWS = ['open', 'finished'] as const;
export type DelayView = (typeof DELAY_VIEWS)[number];

/** How announced hearings are listed. */
export const HEARING_VIEWS = ['coming', 'over'] as const;
export type HearingView = (typeof HEARING_VIEWS)[number];
