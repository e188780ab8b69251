import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { exactly, nullable } from './fields.ts';
import { CASE_READERS, type RoleId } from './roles.ts';

/** Who is told of something by short message: of warnings whoever reads cases, of bad ratings their administrators too. */
const TOLD_STAFF = [...CASE_READERS, 'EVAL_ADMIN'] as const satisfies readonly RoleId[];

/** 本人手机: where warnings of supervision, and bad ratings that wait, reach a member of staff outside the house. */
export const OwnMobile = Type.Object({
  mobile: nullable(Type.String({ description: 'masked; null where none was given' })),
});
export type OwnMobile = Static<typeof OwnMobile>;

export const showOwnMobile = {
  operationId: 'showOwnMobile',
  summary:
    'The number to which warnings of supervision and of bad ratings are sent to oneself, masked.',
  tag: 'identity',
  method: 'GET',
  path: '/session/mobile',
  access: TOLD_STAFF,
  reach: 'self',
  reply: OwnMobile,
  refusals: [],
} as const satisfies Endpoint;

export const setOwnMobile = {
  operationId: 'setOwnMobile',
  summary:
    'Have warnings of supervision and of bad ratings sent to one’s mobile too, or to none; the number is kept encrypted.',
  tag: 'identity',
  method: 'PUT',
  path: '/session/mobile',
  access: TOLD_STAFF,
  reach: 'self',
  body: exactly({ mobile: nullable(Type.String({ pattern: '^1[3-9][0-9]{9}$' })) }),
  reply: OwnMobile,
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;
