import { type Static, Type } from '@sinclair/typebox';
import { Day, nullable, oneOf } from './fields.ts';

/** 不得再次申请: what fraud found in a case has brought its applicant, and why it was lifted. */
export const CaseBar = Type.Object({
  cause: oneOf('refusedForFraud', 'revokedForFraud'),
  until: Day,
  removal: nullable(Type.String()),
});
export type CaseBar = Static<typeof CaseBar>;
