import { Type } from '@sinclair/typebox';
import { oneOf } from './fields.ts';
import { PROOF_CODES, PROOF_RULES, SEVERITIES } from './proof-words.ts';

/** A finding as it travels; `proof-words.ts` says what its fields mean. */
export const ProofFinding = Type.Object({
  rule: oneOf(...PROOF_RULES),
  code: oneOf(...PROOF_CODES),
  severity: oneOf(...SEVERITIES),
  path: Type.String({ description: 'JSON path of the field' }),
  quote: Type.String({ description: 'the words at fault, with some around them' }),
  fix: Type.Optional(Type.String({ description: 'what should stand where the quote stands' })),
  facts: Type.Record(Type.String(), Type.String()),
});
