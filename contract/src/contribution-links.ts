import { type Static, Type } from '@sinclair/typebox';
import { Day, exactly, nullable, oneOf, Serial } from './fields.ts';
import { COMMENDATION_KINDS, VERIFICATIONS } from './hall-words.ts';

/** The policy document of which a contribution tells, and which of its measures, by their places from 1. */
export const ClaimedPolicy = exactly({
  policyId: Serial,
  measures: Type.Array(Type.Integer({ minimum: 1, maximum: 50 }), {
    maxItems: 50,
    uniqueItems: true,
  }),
});
export type ClaimedPolicy = Static<typeof ClaimedPolicy>;

/** The same as the policy library has it now. */
export const ToldPolicy = Type.Object({
  policyId: Type.Integer(),
  docNo: Type.String(),
  title: Type.String(),
  measures: Type.Array(Type.Object({ measure: Type.Integer(), text: Type.String() })),
  /** Its last day, where it is repealed, superseded or over. */
  ended: nullable(Type.Object({ lastDay: Day, supersededBy: nullable(Type.String()) })),
});
export type ToldPolicy = Static<typeof ToldPolicy>;

/** Thanks of the register, and whether their sender stands by them. */
export const ToldThanks = Type.Object({
  kind: oneOf(...COMMENDATION_KINDS),
  verification: oneOf(...VERIFICATIONS),
});
export type ToldThanks = Static<typeof ToldThanks>;
