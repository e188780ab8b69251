import { type Static, Type } from '@sinclair/typebox';
import { Day, nullable, oneOf } from './fields.ts';
import { PROMISE_SCOPES, PROMISE_STATES } from './promise-words.ts';
import {
  TOLERANCE_DEADLINES,
  TOLERANCE_MODES,
  TOLERANCE_STATES,
  TOLERATED_STATES,
} from './tolerance-words.ts';

/** 特事特办: what was asked of the leader beyond the list, and whether he has agreed. */
export const ToleranceRequest = Type.Object({
  orderNums: Type.Array(Type.Integer()),
  deadline: Type.Object({
    kind: oneOf(...TOLERANCE_DEADLINES),
    on: nullable(Day),
    days: nullable(Type.Integer()),
    event: nullable(Type.String()),
  }),
  grantsBefore: Type.Boolean(),
  reason: Type.String(),
  isAllowed: Type.Boolean(),
});
export type ToleranceRequest = Static<typeof ToleranceRequest>;

/** What rests on the word of the applicant (告知承诺), and how far it was checked. */
export const CasePromise = Type.Object({
  scope: oneOf(...PROMISE_SCOPES),
  state: oneOf(...PROMISE_STATES),
  /** The last day to check, or to mend; null before the decision. */
  dueOn: nullable(Day),
  signedBy: Type.String({ description: 'who signed the promise, masked' }),
  materialNames: Type.Array(Type.String(), { description: 'what the promise stands in for' }),
});
export type CasePromise = Static<typeof CasePromise>;

/** Materials that follow after the acceptance (容缺): which, until when, on whose word. */
export const CaseTolerance = Type.Object({
  mode: oneOf(...TOLERANCE_MODES),
  state: oneOf(...TOLERANCE_STATES),
  deadline: oneOf(...TOLERANCE_DEADLINES),
  event: nullable(Type.String({ description: 'the event that the deadline waits for' })),
  /** The last day to supply; while an event goes on, the day on which it is looked at again. */
  dueOn: Day,
  grantsBefore: Type.Boolean({ description: 'it may be granted before everything is supplied' }),
  signedBy: Type.String({ description: 'who signed the promise, masked' }),
  byAgent: Type.Boolean(),
  items: Type.Array(
    Type.Object({
      orderNum: Type.Integer(),
      materialName: Type.String(),
      state: oneOf(...TOLERATED_STATES),
      arrivedOn: nullable(Day),
    }),
  ),
});
export type CaseTolerance = Static<typeof CaseTolerance>;
