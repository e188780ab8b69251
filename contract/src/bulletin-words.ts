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
