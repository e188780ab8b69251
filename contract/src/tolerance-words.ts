/** The words of tolerant acceptance (容缺受理; glossary: docs/glossary.md). */

/** Of the published list, or agreed to by the leader for this case alone (特事特办). */
export const TOLERANCE_MODES = ['LISTED', 'CASE_BY_CASE'] as const;
export type ToleranceMode = (typeof TOLERANCE_MODES)[number];

/** 补齐期限: a day, so many working days, or so many working days after an event has ended. */
export const TOLERANCE_DEADLINES = ['WORKING_DAYS', 'FIXED_DATE', 'EVENT_BASED'] as const;
export type ToleranceDeadlineKind = (typeof TOLERANCE_DEADLINES)[number];

/** Where a tolerated material stands; one found wanting is open again, one that did not come has ended its case. */
export const TOLERATED_STATES = ['OPEN', 'SUPPLIED', 'VERIFIED', 'LAPSED'] as const;
export type ToleratedState = (typeof TOLERATED_STATES)[number];

/** What a tolerance waits for: the end of an event, the applicant, the examiner; nothing when all is verified, or it has lapsed. */
export const TOLERANCE_STATES = ['WAITING', 'OPEN', 'SUPPLIED', 'VERIFIED', 'LAPSED'] as const;
export type ToleranceState = (typeof TOLERANCE_STATES)[number];

/** How the missing materials arrive. */
export const SUPPLY_WAYS = ['onSite', 'post', 'online'] as const;
export type SupplyWay = (typeof SUPPLY_WAYS)[number];
