import { type Static, Type } from '@sinclair/typebox';
import { BODY_KINDS } from './body-words.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, nullable, oneOf, text, Uuid } from './fields.ts';
import { PASSWORD_LENGTH_MAX } from './password-words.ts';
import { ROLES, type RoleId } from './roles.ts';

const Role = oneOf(...(Object.keys(ROLES) as RoleId[]));

/** A body of the administration, as lists and menus need it. */
export const Organisation = Type.Object({
  organisationId: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  kind: oneOf(...BODY_KINDS),
  areaCode: Type.String(),
});
export type Organisation = Static<typeof Organisation>;

/** The signed-in person: who, where, with which roles, and the token that unsafe calls must carry. */
export const Session = Type.Object({
  staffId: Uuid,
  login: Type.String(),
  name: Type.String(),
  organisation: Organisation,
  window: nullable(
    Type.Object({ windowId: Type.Integer(), number: Type.String(), name: Type.String() }),
  ),
  grants: Type.Array(
    Type.Object({
      role: Role,
      organisationId: Type.Integer(),
      organisationName: Type.String(),
      /** Who is away and whose role it is (AB 岗). */
      inPlaceOfName: nullable(Type.String()),
    }),
  ),
  /** What the navigation shows; decided by the server. */
  areas: Type.Array(
    oneOf(
      'counter',
      'queue',
      'inbox',
      'leaderDay',
      'cases',
      'licences',
      'sealUses',
      'papers',
      'tolerances',
      'supervision',
      'catalogue',
      'statistics',
      'hall',
      'contributions',
      'bulletin',
      'received',
      'imports',
      'substitutions',
      'windows',
      'staff',
      'notices',
    ),
  ),
  mustSetPassword: Type.Boolean({
    description:
      'the password was generated: until he has set his own, nothing else is open to him',
  }),
  csrfToken: Type.String(),
  expiresAt: Moment,
});
export type Session = Static<typeof Session>;

export const signIn = {
  operationId: 'signIn',
  summary: 'Sign in with login and password; the session lives in an HttpOnly cookie.',
  tag: 'identity',
  method: 'POST',
  path: '/session',
  access: 'anyone',
  reach: 'self',
  body: exactly({
    login: text(64),
    password: Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH_MAX }),
  }),
  reply: Session,
  idempotency: 'none',
  refusals: ['identity/wrong-credentials', 'identity/locked-out'],
} as const satisfies Endpoint;

export const currentSession = {
  operationId: 'currentSession',
  summary: 'The signed-in person.',
  tag: 'identity',
  method: 'GET',
  path: '/session',
  access: 'signed-in',
  reach: 'self',
  beforeOwnPassword: true,
  reply: Session,
  refusals: ['identity/not-signed-in'],
} as const satisfies Endpoint;

export const signOut = {
  operationId: 'signOut',
  summary: 'End this session.',
  tag: 'identity',
  method: 'DELETE',
  path: '/session',
  access: 'signed-in',
  reach: 'self',
  beforeOwnPassword: true,
  reply: Type.Null(),
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

export const signOutEverywhere = {
  operationId: 'signOutEverywhere',
  summary: 'End every session of the signed-in person, this one included.',
  tag: 'identity',
  method: 'DELETE',
  path: '/sessions',
  access: 'signed-in',
  reach: 'self',
  beforeOwnPassword: true,
  reply: Type.Object({ ended: Type.Integer() }),
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

const Password = Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH_MAX });

export const changeOwnPassword = {
  operationId: 'changeOwnPassword',
  summary: 'Set a password of one’s own in place of the one before; every other session ends.',
  tag: 'identity',
  method: 'PUT',
  path: '/session/password',
  access: 'signed-in',
  reach: 'self',
  beforeOwnPassword: true,
  body: exactly({ before: Password, password: Password }),
  reply: Session,
  idempotency: 'none',
  refusals: ['identity/password-fault', 'identity/password-before-wrong', 'identity/locked-out'],
} as const satisfies Endpoint;

export const listOrganisations = {
  operationId: 'listOrganisations',
  summary: 'The bodies of the administration, in order of their code.',
  tag: 'identity',
  method: 'GET',
  path: '/organisations',
  access: 'signed-in',
  reach: 'everything',
  reply: Type.Object({ organisations: Type.Array(Organisation) }),
  refusals: [],
} as const satisfies Endpoint;
