/** How an issue stands, from its plan to the archive. */
export const DRAFT_STATES = [
  'PLANNED',
  'COLLECTING',
  'SKIPPED',
  'DRAFTING',
  'RETURNED',
  'CHECKED',
  'DIV_REVIEW',
  'OFFICE_REVIEW',
  'TO_SIGN',
  'SIGNED',
  'TYPESET',
  'PRINTED',
  'DISTRIBUTED',
  'ARCHIVED',
] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

const ISSUED: readonly DraftState[] = ['SIGNED', 'TYPESET', 'PRINTED', 'DISTRIBUTED', 'ARCHIVED'];
const BEFORE_TEXT: readonly DraftState[] = ['PLANNED', 'COLLECTING', 'SKIPPED'];

/** Whether it was signed, so that text, figures and pages are frozen. */
export function isIssued(state: DraftState): boolean {
  return ISSUED.includes(state);
}

/** Whether nobody writes its text yet. */
export function isBeforeText(state: DraftState): boolean {
  return BEFORE_TEXT.includes(state);
}

/** What is done with a draft; its journal names each. */
export const DRAFT_ACTS = [
  'PLAN',
  'COLLECT',
  'SKIP',
  'RESUME',
  'COMPILE',
  'SAVE',
  'RESTORE',
  'CHECK',
  'SUBMIT',
  'PASS',
  'RETURN',
  'SIGN',
  'TYPESET',
  'PRINT',
  'DISTRIBUTE',
  'ARCHIVE',
] as const;
export type DraftAct = (typeof DRAFT_ACTS)[number];

/** What kind of issue is planned: that of a week, one for several weeks (合刊), one on an occasion (专刊). */
export const PLAN_KINDS = ['WEEKLY', 'COMBINED', 'SPECIAL'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** What an archived issue consists of. */
export const ARCHIVE_FORMATS = ['pdf', 'ofd', 'docx', 'html', 'text', 'json'] as const;
export type ArchiveFormat = (typeof ARCHIVE_FORMATS)[number];

/** 报 to superiors, 送 to peers, 发 to the bodies below. */
export const RECIPIENT_KINDS = ['report', 'send', 'issue'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** How the paper left the house. */
export const HANDOVER_WAYS = ['POSTED', 'HANDED'] as const;
export type HandoverWay = (typeof HANDOVER_WAYS)[number];

/** More copies than any recipient gets. */
export const COPIES_MAX = 10_000;

/**
 * The largest number of an issue that is typed. The first issue of a series carries what was typed, and those after it count
 * on from there, so that the room above is never used up.
 */
export const TYPED_NUMBER_MAX = 99_999;
