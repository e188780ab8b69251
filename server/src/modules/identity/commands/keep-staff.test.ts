import { currentSession, signIn } from '@banshi/contract/identity';
import * as operations from '@banshi/contract/staff';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { anEntered, bodyOf, given, keeperOf, seen, signedIn } from '../../../testing/staff.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const keeper = () => keeperOf(hall);
const about = (member: operations.StaffMember, reason = '调离') => {
  const { params, version } = seen(member);
  return { params, body: { version, reason } };
};
const leave = async (member: operations.StaffMember, reason?: string) =>
  (await keeper()).call(operations.endStaff, about(member, reason));
const attempt = (login: string, password: string) =>
  hall.stranger.call(signIn, { body: { login, password } });

test('somebody is entered, finds his way in and is in the register with who entered him', async () => {
  const { member, password } = await anEntered(hall);
  expect(member).toMatchObject({ version: 1, mustSetPassword: true, endedAt: null, grants: [] });
  expect(member.entries).toMatchObject([
    { kind: 'ADDED', byName: '测试SYSADMIN', name: '示例新人', organisationName: '省卫健委' },
  ]);
  const person = await signedIn(hall, member, password);
  expect((await person.call(currentSession, {})).reply).toMatchObject({ mustSetPassword: true });
  const kept = await hall.db
    .selectFrom('identity.staff')
    .select('password_hash')
    .where('login', '=', member.login)
    .executeTakeFirst();
  expect(kept?.password_hash).toContain('$argon2id$');
});

test('a login is given once, and what is wrong with an entry is said', async () => {
  const { member } = await anEntered(hall);
  const add = async (part: object) => {
    const organisationId = await bodyOf(hall, 'HEALTH');
    const body = { login: member.login, name: '张示例', organisationId, ...part };
    return (await (await keeper()).call(operations.addStaff, { body })).problem;
  };
  expect(await add({})).toMatchObject({ code: 'identity/login-taken', status: 409 });
  expect(await add({ login: 'Zhang' })).toMatchObject({ facts: { fault: 'login' } });
  expect(await add({ login: 'zhang', name: '　' })).toMatchObject({ facts: { fault: 'name' } });
  expect((await add({ organisationId: 2_000_000 })).code).toBe('identity/organisation-unknown');
});

test('who leaves is out at once, signs in no more, and everything of him stays; he comes back with a new password', async () => {
  const entered = await anEntered(hall);
  const person = await signedIn(hall, entered.member, entered.password);
  const member = await given(hall, entered.member, { role: 'REVIEWER' });
  expect((await leave(member, '　')).problem.code).toBe('identity/staff-fault');
  const left = (await leave(member, '调离 13800138000')).reply;
  expect(left).toMatchObject({ version: 3, grants: [{ role: 'REVIEWER', state: 'running' }] });
  expect(left.entries[0]).toMatchObject({ kind: 'ENDED', byName: '测试SYSADMIN' });
  expect(left.entries[0]?.reason).not.toContain('13800138000');
  expect((await person.call(currentSession, {})).status).toBe(401);
  expect((await attempt(member.login, entered.password)).status).toBe(401);
  expect((await leave(left)).problem.code).toBe('identity/staff-state');
  const again = await (await keeper()).call(operations.takeBackStaff, about(left));
  const { member: back, password } = again.reply;
  expect(back).toMatchObject({ endedAt: null, mustSetPassword: true });
  expect((await attempt(member.login, entered.password)).status).toBe(401);
  expect((await attempt(member.login, password)).status).toBe(200);
});

test('an act names the account as it was seen, and nobody keeps his own', async () => {
  const { member } = await anEntered(hall);
  const { params } = seen(member);
  const body = { version: 7, name: '改名', organisationId: member.organisation.organisationId };
  const stale = await (await keeper()).call(operations.changeStaff, { params, body });
  expect(stale.problem.code).toBe('identity/staff-changed');
  const own = { params: { staffId: String((await keeper()).staffId) }, body };
  const refused = await (await keeper()).call(operations.changeStaff, own);
  expect(refused.problem).toMatchObject({ code: 'identity/own-account', status: 403 });
  const nobody = { params: { staffId: '00000000-0000-4000-8000-000000000000' }, body };
  expect((await (await keeper()).call(operations.changeStaff, nobody)).problem.code).toBe(
    'identity/staff-unknown',
  );
  const done = await (await keeper()).call(operations.changeStaff, {
    params,
    body: { ...body, version: 1 },
  });
  expect(done.reply).toMatchObject({ name: '改名', version: 2 });
});

test('a forgotten password is replaced by a generated one: who was in by the old one is out, and a lock is gone', async () => {
  const entered = await anEntered(hall);
  const { login } = entered.member;
  const person = await signedIn(hall, entered.member, entered.password);
  for (let count = 0; count < 5; count += 1) await attempt(login, 'wrong');
  const found = await (await keeper()).call(operations.listStaff, {
    query: { state: 'locked', words: login.toUpperCase() },
  });
  expect(found.reply.staff).toMatchObject([{ login, isLocked: true }]);
  const { params, version } = seen(entered.member);
  const reset = { params, body: { version, reason: '本人忘记' } };
  const { password } = (await (await keeper()).call(operations.resetStaffPassword, reset)).reply;
  expect((await person.call(currentSession, {})).status).toBe(401);
  expect((await attempt(login, entered.password)).status).toBe(401);
  expect((await attempt(login, password)).status).toBe(200);
});

test('a locked account is unlocked, and signs in with the password that it had', async () => {
  const { member, password } = await anEntered(hall);
  for (let count = 0; count < 5; count += 1) await attempt(member.login, 'wrong');
  expect((await attempt(member.login, password)).status).toBe(429);
  const { params, version } = seen(member);
  const unlocked = await (await keeper()).call(operations.unlockStaff, {
    params,
    body: { version },
  });
  expect(unlocked.reply).toMatchObject({ isLocked: false, entries: [{ kind: 'UNLOCKED' }, {}] });
  expect((await attempt(member.login, password)).status).toBe(200);
});

test('of two administrators who end one another at once, one stays', async () => {
  const [one, other] = [await keeperOf(hall, 1), await keeperOf(hall, 2)];
  const read = async (staffId: unknown) => {
    const params = { staffId: String(staffId) };
    return (await one.call(operations.getStaffMember, { params })).reply;
  };
  const [first, second] = [await read(one.staffId), await read(other.staffId)];
  const answers = await Promise.all([
    one.call(operations.endStaff, about(second)),
    other.call(operations.endStaff, about(first)),
  ]);
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  const refused = answers.find(({ status }) => status !== 200);
  expect(['identity/last-administrator', 'identity/not-signed-in']).toContain(
    refused?.problem.code,
  );
});

test('the register is read page by page, by body with those below it, by role and by who has left', async () => {
  const someone = await hall.as('AUDITOR', 'PROVINCE');
  const page = async (query: object) => (await someone.call(operations.listStaff, { query })).reply;
  const all = await page({ limit: 100 });
  const first = await page({ limit: 2 });
  const second = await page({ limit: 2, after: String(first.next) });
  const logins = [...first.staff, ...second.staff].map(({ login }) => login);
  expect(logins).toEqual(all.staff.slice(0, 4).map(({ login }) => login));
  expect(all).toMatchObject({ next: null, mayKeep: false, mayGrant: false });
  const health = await page({ organisationId: await bodyOf(hall, 'HEALTH'), limit: 100 });
  expect(new Set(health.staff.map((one) => one.organisation.shortName))).toEqual(
    new Set(['省卫健委']),
  );
  const auditors = await page({ role: 'AUDITOR', limit: 100 });
  expect(auditors.staff.map(({ login }) => login)).toEqual(['province.auditor.1']);
  const ended = await page({ state: 'ended', limit: 100 });
  expect(ended.staff.every(({ endedAt }) => endedAt !== null)).toBe(true);
  expect(ended.staff.length).toBeGreaterThan(0);
});
