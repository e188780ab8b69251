import type {
  AuthorityAction,
  CancellationGround,
  LicenceApplication,
  LicenceState,
  PenaltyHearing,
  RevocationGround,
} from '../../licence-words.ts';

/** What is applied for on a licence. */
export const licenceActs: Readonly<Record<LicenceApplication, string>> = {
  renew: 'renewal',
  change: 'change',
  cancel: 'cancellation',
};

/** What the authority does of itself. */
export const authorityActs: Readonly<Record<AuthorityAction, string>> = {
  suspend: 'Suspend',
  restore: 'Restore',
  revoke: 'Revoke',
  strip: 'Strip (as a punishment)',
  withdraw: 'Withdraw',
  cancel: 'Cancel',
  correctUse: 'Correct the use',
  prolongUse: 'Prolong the use',
};

/** What the fields of these acts are called. */
export const licenceFields: Readonly<Record<string, string>> = {
  reason: 'Reason',
  until: 'Suspended until',
  compensation: 'Compensation',
  basis: 'Basis of the punishment',
  toldOn: 'Told on',
  hearing: 'Hearing',
  reviewer: 'Legal reviewer',
  reviewedOn: 'Reviewed on',
  opinion: 'Opinion of the legal review',
  deliberatedOn: 'Deliberated on',
  attendees: 'Heads who deliberated',
  minutes: 'Minutes of the deliberation',
  statement: 'Statement',
  from: 'Use begins',
  to: 'Use ends',
};

/** How a licence stands. */
export const licenceStates: Readonly<Record<LicenceState, string>> = {
  VALID: 'In force',
  CHANGED: 'In force (changed)',
  RENEWED: 'In force (renewed)',
  SUSPENDED: 'Suspended',
  EXPIRED: 'Expired',
  REVOKED: 'Revoked',
  STRIPPED: 'Stripped as a punishment',
  WITHDRAWN_BY_GOV: 'Withdrawn by the authority',
  CANCELLED: 'Cancelled',
  FILED: 'In use',
  ENDED: 'Use ended',
  CANCEL_FILED: 'Cancellation filed',
  VOID: 'Void',
};

/** 行政许可法第六十九条. */
export const revocationGrounds: Readonly<Record<RevocationGround, string>> = {
  ABUSE_OF_OFFICE: 'granted by abuse or neglect of office',
  BEYOND_POWER: 'granted beyond legal powers',
  AGAINST_PROCEDURE: 'granted against legal procedure',
  UNQUALIFIED: 'the applicant was not eligible or did not meet the legal conditions',
  OTHER_LAW: 'another case that the law names',
  FRAUD: 'obtained by fraud, bribery or other improper means',
};

/** 行政许可法第七十条. */
export const cancellationGrounds: Readonly<Record<CancellationGround, string>> = {
  EXPIRED: 'expired without renewal',
  PERSON_GONE: 'the person has died or lost legal capacity',
  BODY_ENDED: 'the organisation has ended by law',
  TAKEN_BACK: 'the licence was revoked, withdrawn or stripped',
  FORCE_MAJEURE: 'it cannot be exercised for force majeure',
  OTHER_LAW: 'another case that a law or regulation names',
};

/** 行政处罚法第六十三条、第六十四条. */
export const penaltyHearings: Readonly<Record<PenaltyHearing, string>> = {
  NOT_ASKED: 'none was asked for within five working days',
  HELD: 'asked for and held',
};
