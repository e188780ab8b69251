import type { RoleId } from './roles.ts';

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
export const DRAFT_ACTS = ['COMPILE', 'SAVE', 'SUBMIT', 'PASS', 'RETURN', 'SIGN'] as const;
export type DraftAct = (typeof DRAFT_ACTS)[number];

/** Roles that write the bulletin. */
export const BULLETIN_EDITORS = ['BULLETIN_EDITOR'] as const satisfies readonly RoleId[];

/** Roles that look through a draft before it is signed. */
export const BULLETIN_REVIEWERS = [
  'BULLETIN_DIV_REVIEWER',
  'BULLETIN_OFFICE_REVIEWER',
] as const satisfies readonly RoleId[];

/** Roles that send a draft back. */
export const BULLETIN_RETURNERS = [
  ...BULLETIN_REVIEWERS,
  'BULLETIN_SIGNER',
] as const satisfies readonly RoleId[];

/** Roles that read drafts and issues. */
export const BULLETIN_READERS = [
  ...BULLETIN_EDITORS,
  ...BULLETIN_RETURNERS,
] as const satisfies readonly RoleId[];
