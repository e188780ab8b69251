import { type Static, Type } from '@sinclair/typebox';
import { BODY_KINDS } from './body-words.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, nullable, oneOf, Serial, text } from './fields.ts';
import { ADMINISTRATORS } from './roles.ts';

/** 机构: a body of the administration, as its register keeps it. */
export const RegisteredBody = Type.Object({
  organisationId: Type.Integer(),
  code: Type.String({ description: 'by which files of matters name it; never given again' }),
  uscc: Type.String({ description: '统一社会信用代码; of a division that of its body' }),
  name: Type.String(),
  shortName: Type.String(),
  documentMark: nullable(Type.String({ description: '机关代字; null: it issues no documents' })),
  kind: oneOf(...BODY_KINDS),
  areaCode: Type.String(),
  parentName: nullable(Type.String({ description: 'null: it stands above all' })),
  version: Type.Integer(),
});
export type RegisteredBody = Static<typeof RegisteredBody>;

export const BodyRegister = Type.Object({
  bodies: Type.Array(RegisteredBody, { description: 'by code' }),
  mayKeep: Type.Boolean(),
});
export type BodyRegister = Static<typeof BodyRegister>;

const WRITTEN = {
  uscc: text(18),
  name: text(80),
  shortName: text(20),
  documentMark: nullable(text(12)),
  areaCode: text(6),
};

export const listBodies = {
  operationId: 'listBodies',
  summary: 'The register of bodies, with what each is in writing.',
  tag: 'identity',
  method: 'GET',
  path: '/bodies',
  access: ADMINISTRATORS,
  reach: 'whole',
  reply: BodyRegister,
  refusals: ['identity/staff-of-all'],
} as const satisfies Endpoint;

export const addBody = {
  operationId: 'addBody',
  summary: 'Enter a body below another; its short code and its place stay.',
  tag: 'identity',
  method: 'POST',
  path: '/bodies',
  access: ['SYSADMIN'],
  reach: 'whole',
  body: exactly({ code: text(40), kind: oneOf(...BODY_KINDS), parentId: Serial, ...WRITTEN }),
  reply: BodyRegister,
  idempotency: 'none',
  refusals: ['identity/staff-of-all', 'identity/body-fault', 'identity/body-taken'],
} as const satisfies Endpoint;

export const changeBody = {
  operationId: 'changeBody',
  summary: 'Write what a body is called; documents that were issued keep the name of their day.',
  tag: 'identity',
  method: 'POST',
  path: '/bodies/:organisationId/change',
  access: ['SYSADMIN'],
  reach: 'whole',
  params: Type.Object({ organisationId: Serial }),
  body: exactly({ version: Serial, ...WRITTEN }),
  reply: BodyRegister,
  idempotency: 'none',
  refusals: [
    'identity/staff-of-all',
    'identity/organisation-unknown',
    'identity/body-fault',
    'identity/body-taken',
    'identity/body-changed',
  ],
} as const satisfies Endpoint;
