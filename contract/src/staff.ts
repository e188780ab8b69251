import { type Static, type TSchema, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import type { RefusalCode } from './problem.ts';
import { ADMINISTRATORS, ROLES, type RoleId } from './roles.ts';
import { STAFF_ACTS } from './staff-words.ts';

const Role = oneOf(...(Object.keys(ROLES) as RoleId[]));
const Body = Type.Object({ organisationId: Type.Integer(), shortName: Type.String() });

const MEMBER = {
  staffId: Uuid,
  login: Type.String(),
  name: Type.String(),
  organisation: Body,
  /** 离岗: since when he may no longer sign in. */
  endedAt: nullable(Moment),
  isLocked: Type.Boolean({
    description: 'rests now after failed attempts, at one address at least',
  }),
  mustSetPassword: Type.Boolean({ description: 'has a generated password still' }),
};

/** A member of staff in the register, with the roles that he holds, or will from a day on. */
export const StaffRow = Type.Object({
  ...MEMBER,
  roles: Type.Array(Type.Object({ role: Role, organisation: Body })),
});
export type StaffRow = Static<typeof StaffRow>;

/** What the reader may do: keep accounts, give roles, or only read. */
const MAY = { mayKeep: Type.Boolean(), mayGrant: Type.Boolean() };

export const StaffRegister = Type.Object({
  staff: Type.Array(StaffRow, { description: 'by login' }),
  next: nullable(Type.String()),
  ...MAY,
});
export type StaffRegister = Static<typeof StaffRegister>;

/** A role for a body, from a day on: who gave it and who ended it, when and why. */
export const StaffGrant = Type.Object({
  grantId: Type.Integer(),
  role: Role,
  organisation: Body,
  from: nullable(Day),
  state: oneOf('ahead', 'running', 'over'),
  given: nullable(Type.Object({ byName: Type.String(), at: Moment, reason: Type.String() })),
  ended: nullable(Type.Object({ byName: Type.String(), at: Moment, reason: Type.String() })),
});
export type StaffGrant = Static<typeof StaffGrant>;

/** What was done to an account. */
export const StaffEntry = Type.Object({
  kind: oneOf(...STAFF_ACTS),
  at: Moment,
  byName: nullable(Type.String({ description: 'null: the house itself, at its first start' })),
  reason: nullable(Type.String()),
  /** What he is called, and where he works, from then on; null where that stayed. */
  name: nullable(Type.String()),
  organisationName: nullable(Type.String()),
});
export type StaffEntry = Static<typeof StaffEntry>;

export const StaffMember = Type.Object({
  ...MEMBER,
  version: Type.Integer(),
  isOwn: Type.Boolean({ description: 'the reader himself: others keep his account' }),
  ...MAY,
  grants: Type.Array(StaffGrant, { description: 'those that hold first' }),
  entries: Type.Array(StaffEntry, { description: 'the latest first' }),
});
export type StaffMember = Static<typeof StaffMember>;

/** A password that was generated; it is shown this once. */
export const StaffPassword = Type.Object({ member: StaffMember, password: Type.String() });
export type StaffPassword = Static<typeof StaffPassword>;

const OF_ALL = ['identity/staff-of-all'] as const satisfies readonly RefusalCode[];
const ABOUT_ONE = [
  ...OF_ALL,
  'identity/staff-unknown',
  'identity/staff-changed',
  'identity/staff-state',
  'identity/staff-fault',
  'identity/own-account',
] as const satisfies readonly RefusalCode[];

const params = Type.Object({ staffId: Uuid });
const SEEN = { version: Serial };
const REASON = { reason: text(200) };
const NAMED = { name: text(40), organisationId: Serial };

export const listStaff = {
  operationId: 'listStaff',
  summary: 'The register of staff, page by page: by a part of the name or login, by body, by role.',
  tag: 'identity',
  method: 'GET',
  path: '/staff',
  access: ADMINISTRATORS,
  reach: 'whole',
  query: exactly({
    words: Type.Optional(text(40)),
    organisationId: Type.Optional(Serial),
    role: Type.Optional(Role),
    state: Type.Optional(oneOf('working', 'ended', 'locked')),
    after: Type.Optional(text(100, { minLength: 0 })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: StaffRegister,
  refusals: OF_ALL,
} as const satisfies Endpoint;

export const getStaffMember = {
  operationId: 'getStaffMember',
  summary: 'A member of staff: every role he holds or held, and what was done to his account.',
  tag: 'identity',
  method: 'GET',
  path: '/staff/:staffId',
  access: ADMINISTRATORS,
  reach: 'whole',
  params,
  reply: StaffMember,
  refusals: [...OF_ALL, 'identity/staff-unknown'],
} as const satisfies Endpoint;

export const addStaff = {
  operationId: 'addStaff',
  summary: 'Add a member of staff; his first password is generated and told in this answer only.',
  tag: 'identity',
  method: 'POST',
  path: '/staff',
  access: ['SYSADMIN'],
  reach: 'whole',
  body: exactly({ login: text(40), ...NAMED }),
  reply: StaffPassword,
  idempotency: 'none',
  refusals: [
    ...OF_ALL,
    'identity/staff-fault',
    'identity/login-taken',
    'identity/organisation-unknown',
  ],
} as const satisfies Endpoint;

/** The endpoint of an act of the system administrator on the account of another. */
function onAccount<
  const O extends string,
  B extends TSchema,
  R extends TSchema,
  const F extends readonly RefusalCode[],
>(given: {
  readonly operationId: O;
  readonly summary: string;
  readonly noun: string;
  readonly body: B;
  readonly reply: R;
  readonly refusals: F;
}) {
  const { operationId, summary, noun, body, reply, refusals } = given;
  return {
    operationId,
    summary,
    tag: 'identity',
    method: 'POST',
    path: `/staff/:staffId/${noun}`,
    access: ['SYSADMIN'],
    reach: 'whole',
    params,
    body,
    reply,
    idempotency: 'none',
    refusals,
  } as const satisfies Endpoint;
}

export const changeStaff = onAccount({
  operationId: 'changeStaff',
  summary: 'Change what a member of staff is called and where he works; his roles stay.',
  noun: 'change',
  body: exactly({ ...SEEN, ...NAMED }),
  reply: StaffMember,
  refusals: [...ABOUT_ONE, 'identity/organisation-unknown'],
});

export const endStaff = onAccount({
  operationId: 'endStaff',
  summary:
    'A member of staff leaves (离岗): his sessions end and he signs in no more; all he did stays.',
  noun: 'end',
  body: exactly({ ...SEEN, ...REASON }),
  reply: StaffMember,
  refusals: [...ABOUT_ONE, 'identity/last-administrator'],
});

export const takeBackStaff = onAccount({
  operationId: 'takeBackStaff',
  summary: 'Who had left is back, with the roles that nobody ended and a password generated anew.',
  noun: 'take-back',
  body: exactly({ ...SEEN, ...REASON }),
  reply: StaffPassword,
  refusals: ABOUT_ONE,
});

export const resetStaffPassword = onAccount({
  operationId: 'resetStaffPassword',
  summary:
    'Generate a password in place of a forgotten one, told in this answer only; sessions end.',
  noun: 'password',
  body: exactly({ ...SEEN, ...REASON }),
  reply: StaffPassword,
  refusals: ABOUT_ONE,
});

export const unlockStaff = onAccount({
  operationId: 'unlockStaff',
  summary: 'Forget the failed attempts for which an account rests; it may sign in again at once.',
  noun: 'unlock',
  body: exactly(SEEN),
  reply: StaffMember,
  refusals: ABOUT_ONE,
});

export const giveRole = {
  operationId: 'giveRole',
  summary: 'Give a member of staff a role for a body and those below it, from a day on.',
  tag: 'identity',
  method: 'POST',
  path: '/staff/:staffId/grants',
  access: ['SECADMIN'],
  reach: 'whole',
  params,
  body: exactly({ ...SEEN, role: Role, organisationId: Serial, from: Day, ...REASON }),
  reply: StaffMember,
  idempotency: 'none',
  refusals: [
    ...ABOUT_ONE,
    'identity/organisation-unknown',
    'identity/grant-held',
    'identity/administrators-apart',
  ],
} as const satisfies Endpoint;

export const endRole = {
  operationId: 'endRole',
  summary: 'End a role that somebody holds or would hold; it is gone with his next call.',
  tag: 'identity',
  method: 'POST',
  path: '/staff/:staffId/grants/:grantId/end',
  access: ['SECADMIN'],
  reach: 'whole',
  params: Type.Object({ staffId: Uuid, grantId: Serial }),
  body: exactly({ ...SEEN, ...REASON }),
  reply: StaffMember,
  idempotency: 'none',
  refusals: [...ABOUT_ONE, 'identity/grant-unknown', 'identity/last-administrator'],
} as const satisfies Endpoint;
