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

/** Where a finding stands: to be mended, mended, or noted by mistake. */
export const FINDING_STATES = ['OPEN', 'MENDED', 'WITHDRAWN'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

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
