import { type Static, Type } from '@sinclair/typebox';
import { CONDITION_CHECKS, CONDITION_STAGES, CONDITION_VERDICTS } from './eligibility-words.ts';
import { Day, exactly, Moment, nullable, oneOf, serial, text } from './fields.ts';

/** 准入条件: one condition of eligibility of a matter version. */
export const Condition = exactly({
  stage: oneOf(...CONDITION_STAGES),
  text: text(2000),
  byLaw: text(1000),
  from: Type.Optional(nullable(Day)),
  to: Type.Optional(nullable(Day)),
  check: Type.Optional(nullable(oneOf(...CONDITION_CHECKS))),
});
export type Condition = Static<typeof Condition>;

/** What a person found: each condition that data does not settle is met, except these. */
export const EvaluationInput = exactly({
  except: Type.Array(
    exactly({
      no: serial('the place of the condition, from 1'),
      verdict: oneOf('NOT_MET', 'NOT_APPLICABLE'),
      reason: text(500),
    }),
    { maxItems: 50 },
  ),
});
export type EvaluationInput = Static<typeof EvaluationInput>;

const named = {
  no: Type.Integer(),
  text: Type.String(),
  byLaw: Type.String(),
};

/** A condition that waits for the next step, and what data says of it already. */
export const OpenCondition = Type.Object({
  ...named,
  stage: oneOf(...CONDITION_STAGES),
  computed: nullable(oneOf(...CONDITION_VERDICTS)),
});
export type OpenCondition = Static<typeof OpenCondition>;

/** 条件核对: what was found of the conditions, by whom, under which version of the rules. */
export const Evaluation = Type.Object({
  stage: oneOf(...CONDITION_STAGES),
  at: Moment,
  byName: Type.String(),
  matterVersion: Type.Integer(),
  conditions: Type.Array(
    Type.Object({
      ...named,
      verdict: oneOf(...CONDITION_VERDICTS),
      computed: Type.Boolean(),
      reason: nullable(Type.String()),
    }),
  ),
});
export type Evaluation = Static<typeof Evaluation>;
