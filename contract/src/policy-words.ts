/** What a measure may do to the rules of a matter: each is in favour of whoever applies. */
export const POLICY_EFFECTS = ['shorten', 'tolerate', 'relax', 'prioritise'] as const;
export type PolicyEffectKind = (typeof POLICY_EFFECTS)[number];

/** Where a policy document stands: being written, published, or repealed or superseded from a day on. */
export const POLICY_STAGES = ['DRAFT', 'PUBLISHED', 'ENDED'] as const;
export type PolicyStage = (typeof POLICY_STAGES)[number];

export const POLICY_ACTIONS = ['save', 'discard', 'publish', 'end'] as const;
export type PolicyAction = (typeof POLICY_ACTIONS)[number];

/** 国省重点项目. */
export const KEY_PROJECT_LEVELS = ['NATIONAL', 'PROVINCIAL'] as const;
export type KeyProjectLevel = (typeof KEY_PROJECT_LEVELS)[number];

/** How a number of a document breaks the grammar 机关代字〔YYYY〕N号. */
export const DOC_NO_FAULTS = ['brackets', 'ordinal', 'padded', 'shape'] as const;
export type DocNoFault = (typeof DOC_NO_FAULTS)[number];

/** The rules that a policy document keeps before it is published. */
export const POLICY_RULES = [
  'day',
  'effective-past',
  'effective-order',
  'ends-before',
  'measures-none',
  'doc-no-taken',
  'matter-unknown',
  'matter-of-others',
  'promise-none',
  'promise-not-shorter',
  'material-unknown',
  'tolerance-of-main',
  'tolerance-needless',
  'tolerance-excluded',
  'condition-unknown',
] as const;
export type PolicyRule = (typeof POLICY_RULES)[number];
