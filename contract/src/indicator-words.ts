/** What is counted of cases by the day of its event (统计口径 10.1), in the order of a case's life. */
export const COUNTED = [
  'received',
  'refusedAcceptance',
  'corrected',
  'correctedAgain',
  'accepted',
  'acceptedTolerant',
  'acceptedPromised',
  'acceptedDeemed',
  'acceptedCrossProvince',
  'closed',
  'refused',
  'returned',
  'terminated',
  'withdrawn',
  'closedWithPromise',
  'closedInTime',
  'closedEarly',
  'closedWithLegal',
  'closedInLegalTime',
] as const;
export type Counted = (typeof COUNTED)[number];

/** By what these counts and the rates are told, each rate as far as what it divides is kept there. */
export const COUNTED_GROUPINGS = [
  'bucket',
  'type',
  'department',
  'area',
  'matter',
  'projectType',
  'mode',
  'applicantKind',
  'principal',
  'nominal',
  'originArea',
  'channel',
  'source',
  'window',
  'staff',
] as const;
export type CountedGrouping = (typeof COUNTED_GROUPINGS)[number];

/** 统计口径 10.2: what is divided by what, in the order in which a page shows it. */
export const RATES = [
  'finishedOfAccepted',
  'finishedToAccepted',
  'inTime',
  'inLegalTime',
  'early',
  'averageDays',
  'averageWait',
  'instantCases',
  'instantMatters',
  'promisedReduction',
  'actualReduction',
  'onlineCases',
  'onlineMatters',
  'wholeOnlineMatters',
  'oneVisitMatters',
  'noVisitMatters',
  'hallEntry',
  'oneNotice',
  'toleratedInTime',
  'entrusted',
  'crossProvince',
  'participation',
  'goodRatings',
  'badRatings',
  'rectifiedRatings',
  'revisitedRatings',
] as const;
export type RateName = (typeof RATES)[number];
