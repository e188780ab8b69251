/** How a draft stands on its way to print. */
export const DRAFT_STATES = [
  'DRAFTING',
  'RETURNED',
  'DIV_REVIEW',
  'OFFICE_REVIEW',
  'TO_SIGN',
  'SIGNED',
] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What is done with a draft; its journal names each. */
export const DRAFT_ACTS = [
  'COMPILE',
  'SAVE',
  'RESTORE',
  'SUBMIT',
  'PASS',
  'RETURN',
  'SIGN',
] as const;
export type DraftAct = (typeof DRAFT_ACTS)[number];

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
