/** What a director does when he comes to the hall (厅（局）长进大厅). */
export const VISIT_ACTIVITIES = [
  'RESEARCH',
  'GREETING',
  'ON_SITE_OFFICE',
  'SYMPOSIUM',
  'RECEPTION',
  'INSPECT_ARCHIVES',
  'EXPERIENCE',
] as const;
export type VisitActivity = (typeof VISIT_ACTIVITIES)[number];

/** Who comes: the head of the body, or one of his deputies. */
export const LEADER_RANKS = ['HEAD', 'DEPUTY'] as const;
export type LeaderRank = (typeof LEADER_RANKS)[number];

/**
 * How a department stands to a quarter: had a visit, may still have one, passed without, is to come, or passed
 * before there was a register.
 */
export const QUARTER_STATES = ['DONE', 'DUE', 'OVERDUE', 'AHEAD', 'BEFORE'] as const;
export type QuarterState = (typeof QUARTER_STATES)[number];

/** Of a hundred forms given out so many must have come back [assumed]. */
const RETURNED_OF_100 = 80;
/** Of a hundred forms that came back so many must be good [assumed]. */
const GOOD_OF_100 = 95;

/** Whether forms of evaluation bear out that all praised it (一致好评): of grade 4 or 5 are the good ones. */
export function isPraiseCarried(forms: {
  readonly givenOut: number;
  readonly returned: number;
  readonly good: number;
}): boolean {
  const { givenOut, returned, good } = forms;
  if (returned === 0) return false;
  return returned * 100 >= givenOut * RETURNED_OF_100 && good * 100 >= returned * GOOD_OF_100;
}

/** What a form of a training asks (针对性、实用性、授课水平、总体), each in grades from 1 to 5. */
export const FORM_QUESTIONS = ['relevance', 'practicality', 'teaching', 'overall'] as const;
export type FormQuestion = (typeof FORM_QUESTIONS)[number];
export const GRADE_MAX = 5;
/** From this grade on a form is good. */
export const GOOD_FROM = 4;

/** How thanks reach a window: a pennant (锦旗), a letter of thanks (感谢信), by phone, by the hotline 12345, in the media. */
export const COMMENDATION_KINDS = [
  'PENNANT',
  'THANK_LETTER',
  'PHONE',
  'HOTLINE_12345',
  'MEDIA',
] as const;
export type CommendationKind = (typeof COMMENDATION_KINDS)[number];

/** Who sends thanks. */
export const SENDER_TYPES = ['GOV', 'ENTERPRISE', 'CITIZEN'] as const;
export type SenderType = (typeof SENDER_TYPES)[number];

/** Whether the sender was asked and stands by his thanks; only then do they score. */
export const VERIFICATIONS = ['UNVERIFIED', 'CONFIRMED', 'DENIED'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** The headings of the week's inspection (大厅巡查), in the order of print. */
export const INSPECTION_HEADINGS = [
  'PUNCTUALITY',
  'WORKAREA_STANDARD',
  'DRESS',
  'BADGE',
  'DISCIPLINE',
  'EPIDEMIC_CONTROL',
] as const;
export type InspectionHeading = (typeof INSPECTION_HEADINGS)[number];

/** What a finding stands under: a heading of the inspection, or the service itself, which is assessed and not printed. */
export const FINDING_HEADINGS = [...INSPECTION_HEADINGS, 'SERVICE'] as const;
export type FindingHeading = (typeof FINDING_HEADINGS)[number];

/** How a round of the inspection came about: one of the two of each day, without notice, or before the screens. */
export const INSPECTION_PLANS = ['DAILY', 'RANDOM', 'VIDEO'] as const;
export type InspectionPlan = (typeof INSPECTION_PLANS)[number];

/** Rounds of inspection that each working day has. */
export const ROUNDS_A_DAY = 2;

/** Where a finding stands: to be mended, said to be mended, seen to be, contested by its window, or not counted. */
export const FINDING_STATES = ['OPEN', 'RECTIFIED', 'VERIFIED', 'APPEALED', 'WITHDRAWN'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** What the window of a finding says to it. */
export const FINDING_ANSWERS = ['RECTIFY', 'APPEAL'] as const;
/** What the inspection makes of a finding; it mends what lies at no window. */
export const FINDING_SETTLEMENTS = [
  'RECTIFY',
  'VERIFY',
  'SEND_BACK',
  'UPHOLD',
  'WITHDRAW',
] as const;
/** What stands in the journal of a finding. */
export const FINDING_ACTS = [
  'RECORD',
  'RECTIFY',
  'APPEAL',
  'VERIFY',
  'SEND_BACK',
  'UPHOLD',
  'WITHDRAW',
] as const;
export type FindingAct = (typeof FINDING_ACTS)[number];

/** How grave a finding is, by what it costs. */
export const SEVERITIES = ['MINOR', 'SERIOUS', 'GRAVE'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a window reports for the week (报送素材). */
export const CONTRIBUTION_KINDS = [
  'TRAINING',
  'COMMENDATION',
  'TOLERANCE_STORY',
  'POLICY_MEASURE',
  'VISIT',
  'OTHER',
] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/** Where a contribution stands: before the editor, in the bulletin, or back with its window. */
export const CONTRIBUTION_STATES = ['SUBMITTED', 'ADOPTED', 'RETURNED'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** What may be done with a contribution: reported again, judged, edited beside its original, merged with another. */
export const CONTRIBUTION_ACTS = ['RESUBMIT', 'JUDGE', 'EDIT', 'MERGE'] as const;
export type ContributionAct = (typeof CONTRIBUTION_ACTS)[number];
