/** The rules of proofreading a bulletin (校对). */
export const PROOF_RULES = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
] as const;

/** Praise by all who were asked; only their evaluations can carry it. */
export const PRAISE_PATTERN = '(?:一致|广泛|普遍)(?:好评|赞誉|认可)|广受好评|好评如潮';

/** What a rule can find. */
export const PROOF_CODES = [
  'pair-empty',
  'pair-unbalanced',
  'quote-straight',
  'other-word',
  'separators-mixed',
  'space-stray',
  'level-skipped',
  'count-rounded',
  'count-unit',
  'count-separated',
  'doc-number',
  'visitor-differs',
  'visit-unrecorded',
  'figure-unbound',
  'figure-differs',
  'recent-undated',
  'recent-too-old',
  'dated-too-early',
  'praise-unproved',
  'praise-uncarried',
  'forms-differ',
  'forms-unrecorded',
  'policy-unnamed',
  'policy-unrecorded',
  'policy-ended',
  'copies-short',
  'personal-number',
] as const;
export type ProofCode = (typeof PROOF_CODES)[number];

/** An error blocks signing, a warning asks, an info tells. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What proofreading found at one place of a bulletin file. */
export interface ProofFinding {
  readonly rule: (typeof PROOF_RULES)[number];
  readonly code: ProofCode;
  readonly severity: (typeof SEVERITIES)[number];
  /** JSON path of the field. */
  readonly path: string;
  /** The words at fault, with some around them. */
  readonly quote: string;
  /** What should stand where `quote` stands. */
  readonly fix?: string;
  readonly facts: Readonly<Record<string, string>>;
}
