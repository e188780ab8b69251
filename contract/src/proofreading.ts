import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from './fields.ts';

/** The rules of proofreading a bulletin (校对). */
const PROOF_RULES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10'] as const;

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
  'figure-unbound',
  'figure-differs',
  'recent-undated',
  'recent-too-old',
] as const;
export type ProofCode = (typeof PROOF_CODES)[number];

/** An error blocks signing, a warning asks, an info tells. */
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What proofreading found at one place of a bulletin file. */
export const ProofFinding = Type.Object({
  rule: oneOf(...PROOF_RULES),
  code: oneOf(...PROOF_CODES),
  severity: oneOf(...SEVERITIES),
  /** JSON path of the field. */
  path: Type.String(),
  /** The words at fault, with some around them. */
  quote: Type.String(),
  /** What should stand where `quote` stands. */
  fix: Type.Optional(Type.String()),
  facts: Type.Record(Type.String(), Type.String()),
});
export type ProofFinding = Static<typeof ProofFinding>;
