import { currentSession } from '@banshi/contract/identity';
import * as operations from '@banshi/contract/staff';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { anEntered, bodyOf, given, giverOf, keeperOf, seen } from '../../../testing/staff.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const giver = () => giverOf(hall);
const read = async (staffId: unknown) => {
  const params = { staffId: String(staffId) };
  return (await (await giver()).call(operations.getStaffMember, { params })).reply;
};
const give = async (member: operations.StaffMember, part: object) => {
  const { params, version } = seen(member);
  const about = { role: 'REVIEWER' as const, organisationId: await bodyOf(hall, 'HEALTH') };
  const body = { version, ...about, from: '2022-06-13', reason: '到岗', ...part };
  return (await giver()).call(operations.giveRole, { params, body });
};
const end = async (member: operations.StaffMember, grantId = member.grants[0]?.grantId ?? 0) => {
  const body = { version: member.version, reason: '轮岗' };
  return (await giver()).call(operations.endRole, {
    params: { staffId: member.staffId, grantId },
    body,
  });
};

test('a role is held from the next call on, and is gone with the next after its end; both stay on record', async () => {
  const person = await hall.as('REVIEWER', 'HEALTH', 4);
  const rolesNow = async () =>
    (await person.call(currentSession, {})).reply.grants.map(({ role }) => role);
  const member = (await give(await read(person.staffId), { role: 'VERIFIER' })).reply;
  expect(member.grants[0]).toMatchObject({
    ...{ role: 'VERIFIER', state: 'running', from: '2022-06-13', ended: null },
    given: { byName: '测试SECADMIN', reason: '到岗' },
  });
  expect(await rolesNow()).toEqual(['REVIEWER', 'VERIFIER']);
  const over = (await end(member)).reply;
  expect(over.grants.find(({ role }) => role === 'VERIFIER')).toMatchObject({
    state: 'over',
    ended: { byName: '测试SECADMIN', reason: '轮岗' },
  });
  expect(await rolesNow()).toEqual(['REVIEWER']);
  expect((await end(over, member.grants[0]?.grantId)).problem.code).toBe('identity/grant-unknown');
});

test('a role of a later day is held from that day on, by the session and by who looks for its holders', async () => {
  const { member } = await anEntered(hall);
  const later = (await give(member, { role: 'SEAL_OFFICER', from: '2022-06-20' })).reply;
  expect(later.grants[0]).toMatchObject({ state: 'ahead', from: '2022-06-20' });
  const health = await bodyOf(hall, 'HEALTH');
  const officers = async () => (await hall.house.identity.roleHolders('SEAL_OFFICER'))(health);
  expect(await officers()).toEqual([]);
  hall.at('2022-06-20T09:00:00+08:00');
  expect(await officers()).toMatchObject([{ staffId: member.staffId }]);
  expect((await read(member.staffId)).grants[0]).toMatchObject({ state: 'running' });
  hall.at('2022-06-13T09:00:00+08:00');
});

test('what is held is not given again, nor for a day that has passed, nor without a reason', async () => {
  const member = await given(hall, (await anEntered(hall)).member, { role: 'REVIEWER' });
  expect((await give(member, {})).problem.code).toBe('identity/grant-held');
  expect((await give(member, { version: 1 })).problem.code).toBe('identity/staff-changed');
  const yesterday = (await give(member, { role: 'VERIFIER', from: '2022-06-12' })).problem;
  expect(yesterday).toMatchObject({ code: 'identity/staff-fault', facts: { fault: 'days' } });
  const noDay = (await give(member, { role: 'VERIFIER', from: '2022-02-30' })).problem;
  expect(noDay).toMatchObject({ facts: { fault: 'days' } });
  expect((await give(member, { reason: '　' })).problem.code).toBe('identity/staff-fault');
  expect((await give(member, { organisationId: 2_000_000 })).problem.code).toBe(
    'identity/organisation-unknown',
  );
});

test('三员分立: nobody gives himself a role, and nobody is two of the administrators', async () => {
  const own = await read((await giver()).staffId);
  const refused = (await give(own, { role: 'SYSADMIN' })).problem;
  expect(refused).toMatchObject({ code: 'identity/own-account', status: 403 });
  const keeper = await keeperOf(hall);
  const apart = (await give(await read(keeper.staffId), { role: 'AUDITOR' })).problem;
  expect(apart).toMatchObject({
    code: 'identity/administrators-apart',
    facts: { role: 'SYSADMIN' },
  });
  const { params, version } = seen((await anEntered(hall)).member);
  const given = {
    role: 'REVIEWER' as const,
    organisationId: 1,
    from: '2022-06-13',
    reason: '示例',
  };
  const byKeeper = await keeper.call(operations.giveRole, { params, body: { version, ...given } });
  expect(byKeeper.problem.code).toBe('identity/no-role');
});

test('the last administrator of the house keeps his role until there is another', async () => {
  const keeper = await keeperOf(hall);
  const last = await read(keeper.staffId);
  expect((await end(last)).problem).toMatchObject({
    code: 'identity/last-administrator',
    facts: { role: 'SYSADMIN' },
  });
  await given(hall, (await anEntered(hall)).member, { role: 'SYSADMIN', code: 'PROVINCE' });
  expect((await end(last)).status).toBe(200);
});

test('who is appointed for one body only keeps nothing of a register that belongs to all', async () => {
  const other = await hall.as('SECADMIN', 'HEALTH');
  const listed = await other.call(operations.listStaff, { query: {} });
  expect(listed.problem).toMatchObject({ code: 'identity/staff-of-all', status: 403 });
});
