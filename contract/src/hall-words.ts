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
