/** The five grades of 好差评, the best first; the last two are bad (差评). Numbers of other systems are made of them in adapters only. */
export const RATING_GRADES = [
  'VERY_SATISFIED',
  'SATISFIED',
  'BASICALLY_SATISFIED',
  'DISSATISFIED',
  'VERY_DISSATISFIED',
] as const;
export type RatingGrade = (typeof RATING_GRADES)[number];

const BAD: ReadonlySet<RatingGrade> = new Set(['DISSATISFIED', 'VERY_DISSATISFIED']);

/** 差评. */
export function isBadGrade(grade: RatingGrade): boolean {
  return BAD.has(grade);
}

/** Where a rating is given: at a computer, on a phone, on a phone by the QR code, at a tablet or another terminal of the hall. */
export const RATING_CHANNELS = ['PC', 'MOBILE', 'QR_CODE', 'HALL_TABLET', 'TERMINAL'] as const;
export type RatingChannel = (typeof RATING_CHANNELS)[number];

/** What is rated: on site each service that somebody came for (一次一评), of an online case each stage (一事一评). */
export const RATED_STAGES = ['RECEIPT', 'DELIVERY', 'SUBMISSION', 'ACCEPTANCE', 'FINISH'] as const;
export type RatedStage = (typeof RATED_STAGES)[number];

/** In which way a service is given; each way has options of its own. */
export const SERVICE_WAYS = ['ON_SITE', 'ONLINE'] as const;
export type ServiceWay = (typeof SERVICE_WAYS)[number];

/** How a service stands to whoever may rate it: open, rated and open for one supplement, rated, or past its days. */
export const RATING_STANDINGS = ['OPEN', 'SUPPLEMENT', 'RATED', 'OVER'] as const;
export type RatingStanding = (typeof RATING_STANDINGS)[number];

/** Why a rating does not count: given twice, by mistake (误评), or in bad faith (恶意评价). */
export const EXCLUSION_GROUNDS = ['DUPLICATE', 'MISTAKEN', 'MALICIOUS'] as const;
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number];

/** What about a rating calls for a second look: given within three seconds of its service, or one of many from one place on a day. */
export const RATING_ANOMALIES = ['HURRIED', 'ONE_PLACE'] as const;
export type RatingAnomaly = (typeof RATING_ANOMALIES)[number];

/** By what ratings are counted. */
export const RATING_GROUPINGS = ['department', 'area', 'bucket', 'type'] as const;
export type RatingGrouping = (typeof RATING_GROUPINGS)[number];

/** Which ratings a list holds: those that count, those excluded, or all of the cases that came in. */
export const RATING_VIEWS = ['effective', 'excluded', 'ofCases'] as const;
export type RatingView = (typeof RATING_VIEWS)[number];

/** Grades that figures count together. */
export const GRADE_GROUPS = ['good', 'bad'] as const;
export type GradeGroup = (typeof GRADE_GROUPS)[number];
