import { randomUUID } from 'node:crypto';
import * as bodies from '@banshi/contract/bodies';
import { changeOwnPassword, signIn } from '@banshi/contract/identity';
import * as operations from '@banshi/contract/staff';
import { creditCodeOf } from '../kernel/credit-code.ts';
import { type Hall, PASSWORD } from './hall.ts';
import { type Person, personOf } from './person.ts';
import type { Tell } from './reply.ts';

/** Who keeps accounts, and who gives roles. */
export const keeperOf = (hall: Hall, number = 1) => hall.as('SYSADMIN', 'PROVINCE', number);
export const giverOf = (hall: Hall, number = 1) => hall.as('SECADMIN', 'PROVINCE', number);

/** The number of a body. */
export async function bodyOf(hall: Hall, code: string): Promise<number> {
  const { all } = await hall.house.identity.organisations();
  return all.find((one) => one.code === code)?.id ?? 0;
}

/** Somebody of the health commission is entered, with a login that nobody had. */
export async function anEntered(hall: Hall): Promise<operations.StaffPassword> {
  const login = `t${randomUUID().replaceAll(/[0-9-]/g, '')}xyz`.slice(0, 30);
  const body = { login, name: '示例新人', organisationId: await bodyOf(hall, 'HEALTH') };
  return (await (await keeperOf(hall)).call(operations.addStaff, { body })).reply;
}

/** What was seen of a member of staff, for the next act on him. */
export const seen = ({ staffId, version }: operations.StaffMember) => ({
  params: { staffId },
  version,
});

/** He is given a role from today on. */
export async function given(
  hall: Hall,
  member: operations.StaffMember,
  {
    role,
    code = 'HEALTH',
  }: { readonly role: operations.StaffGrant['role']; readonly code?: string },
): Promise<operations.StaffMember> {
  const { params, version } = seen(member);
  const from = hallDay(hall);
  const organisationId = await bodyOf(hall, code);
  const body = { version, role, organisationId, from, reason: '到岗' };
  return (await (await giverOf(hall)).call(operations.giveRole, { params, body })).reply;
}

/** Today in the hall. */
function hallDay({ clock }: Hall): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(clock.now);
}

/** Somebody signs in with a password. */
export async function signedIn(
  hall: Hall,
  { login, staffId }: Pick<operations.StaffMember, 'login' | 'staffId'>,
  password: string,
): Promise<Person> {
  const session = await hall.stranger.call(signIn, { body: { login, password } });
  const cookie = String(session.headers['set-cookie']).split(';')[0];
  const id = staffId as Person['staffId'];
  return personOf(hall.app, { cookie, csrfToken: session.reply.csrfToken, staffId: id });
}

/** A member of staff of the health commission with a role, to be asked about. */
export async function theMember(hall: Hall) {
  const { member } = await anEntered(hall);
  const { staffId, grants } = await given(hall, member, { role: 'REVIEWER' });
  return { staffId, grantId: grants[0]?.grantId ?? 0 };
}

/** Somebody is entered, renamed, given a role and deprived of it, locked, reset, leaves and comes back. */
export async function keepStaff(hall: Hall, tell: Tell): Promise<void> {
  await keepBodies(hall, tell);
  const [keeper, giver] = [await keeperOf(hall), await giverOf(hall)];
  const entered = await anEntered(hall);
  tell(operations.addStaff, entered);
  tell(operations.listStaff, (await keeper.call(operations.listStaff, { query: {} })).reply);
  let member = await given(hall, entered.member, { role: 'REVIEWER' });
  tell(operations.giveRole, member);
  const grant = { staffId: member.staffId, grantId: member.grants[0]?.grantId ?? 0 };
  const reason = '示例';
  const ending = { params: grant, body: { version: member.version, reason } };
  member = (await giver.call(operations.endRole, ending)).reply;
  tell(operations.endRole, member);
  const { params } = seen(member);
  tell(operations.getStaffMember, (await giver.call(operations.getStaffMember, { params })).reply);
  const named = { name: '示例改名', organisationId: member.organisation.organisationId };
  const change = { params, body: { version: member.version, ...named } };
  member = (await keeper.call(operations.changeStaff, change)).reply;
  tell(operations.changeStaff, member);
  const unlock = { params, body: { version: member.version } };
  member = (await keeper.call(operations.unlockStaff, unlock)).reply;
  tell(operations.unlockStaff, member);
  const reset = { params, body: { version: member.version, reason } };
  const generated = (await keeper.call(operations.resetStaffPassword, reset)).reply;
  tell(operations.resetStaffPassword, generated);
  const person = await signedIn(hall, member, generated.password);
  const own = { before: generated.password, password: 'Own-password-7' };
  tell(changeOwnPassword, (await person.call(changeOwnPassword, { body: own })).reply);
  const leave = { params, body: { version: generated.member.version + 1, reason } };
  member = (await keeper.call(operations.endStaff, leave)).reply;
  tell(operations.endStaff, member);
  const back = { params, body: { version: member.version, reason } };
  tell(operations.takeBackStaff, (await keeper.call(operations.takeBackStaff, back)).reply);
}

const WRITTEN = {
  ...{ name: '示例省示例厅', shortName: '示例厅', documentMark: null },
  ...{ uscc: creditCodeOf('1151000000000777'), areaCode: '510000' },
};

/** A body is entered below the health commission and written anew. */
async function keepBodies(hall: Hall, tell: Tell): Promise<void> {
  const keeper = await keeperOf(hall);
  const code = `B${randomUUID().slice(0, 8).toUpperCase()}`;
  const parentId = await bodyOf(hall, 'HEALTH');
  const body = { code, kind: 'CENTER_DIV' as const, parentId, ...WRITTEN };
  tell(bodies.addBody, (await keeper.call(bodies.addBody, { body })).reply);
  const { reply } = await keeper.call(bodies.listBodies, {});
  tell(bodies.listBodies, reply);
  const organisationId = reply.bodies.find((one) => one.code === code)?.organisationId ?? 0;
  const change = { params: { organisationId }, body: { version: 1, ...WRITTEN } };
  tell(bodies.changeBody, (await keeper.call(bodies.changeBody, change)).reply);
}

const NEVER_SEEN = { version: 99 };
const WITH_REASON = () => ({ body: { ...NEVER_SEEN, reason: '示例' } });

/** What operations on staff are asked about a target. */
export const STAFF_QUESTIONS = {
  listStaff: () => ({ query: 'limit=1' }),
  addStaff: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { login: 'asked.for', name: '示例', organisationId },
  }),
  changeStaff: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { ...NEVER_SEEN, name: '示例', organisationId },
  }),
  endStaff: WITH_REASON,
  takeBackStaff: WITH_REASON,
  resetStaffPassword: WITH_REASON,
  unlockStaff: () => ({ body: NEVER_SEEN }),
  giveRole: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { ...NEVER_SEEN, role: 'REVIEWER', organisationId, from: '2022-06-13', reason: '示例' },
  }),
  endRole: WITH_REASON,
  addBody: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { code: 'ASKED_FOR', kind: 'CENTER_DIV', parentId: organisationId, ...WRITTEN },
  }),
  changeBody: () => ({ body: { ...NEVER_SEEN, ...WRITTEN } }),
  // The one before once more: refused, and nothing is changed.
  changeOwnPassword: () => ({ body: { before: PASSWORD, password: PASSWORD } }),
};

/** What refusals about staff say of who may reach what. */
export const STAFF_VERDICTS = {
  'identity/staff-of-all': 'other body',
  'identity/staff-unknown': 'absent',
  // The version of the question nobody has seen.
  'identity/staff-changed': 'admitted',
  // Somebody who was admitted before has it.
  'identity/login-taken': 'admitted',
  'identity/password-fault': 'admitted',
  'identity/body-taken': 'admitted',
  'identity/body-changed': 'admitted',
} as const;
