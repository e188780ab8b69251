import { changeOwnPassword } from '@banshi/contract/identity';
import { addStaff, giveRole, listStaff } from '@banshi/contract/staff';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { createTestDatabase } from '../../platform/database/testing.ts';
import { createIdSource } from '../../platform/ids.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { bodyOf, signedIn } from '../../testing/staff.ts';
import { foundHouse } from './found-house.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const FIRST = { login: 'clerk.zhang', name: '张示例' };
const depsOf = ({ db, clock }: Pick<Hall, 'db' | 'clock'>) => {
  const now = () => clock.now;
  return { db, now, newId: createIdSource(now) };
};

test('an empty house begins with a body above all and three administrators, once', async () => {
  const { database: db, close } = await createTestDatabase();
  const clock = { now: 1_655_082_000_000 as Instant };
  const first = await foundHouse(depsOf({ db, clock }));
  expect(first.map(({ login, role }) => [login, role])).toEqual([
    ['sysadmin', 'SYSADMIN'],
    ['secadmin', 'SECADMIN'],
    ['auditor', 'AUDITOR'],
  ]);
  expect(await foundHouse(depsOf({ db, clock }))).toEqual([]);
  await close();
});

test('its administrators set their passwords, enter somebody and give him a role: then he works', async () => {
  const first = await foundHouse(depsOf(hall));
  const people = await Promise.all(
    first.map(async ({ login, password: before }) => {
      const person = await signedIn(hall, { login, staffId: '' }, before);
      const body = { before, password: 'Blue-Door-7' };
      await person.call(changeOwnPassword, { body }).then(({ reply }) => reply);
      return person;
    }),
  );
  const [keeper, giver, auditor] = people;
  const organisationId = await bodyOf(hall, 'CENTER');
  const entered = await keeper?.call(addStaff, { body: { ...FIRST, organisationId } });
  const { staffId = '', version = 0 } = entered?.reply.member ?? {};
  const role = { role: 'FRONT_CLERK' as const, organisationId, from: '2022-06-13' };
  const body = { version, ...role, reason: '到岗' };
  expect((await giver?.call(giveRole, { params: { staffId }, body }))?.status).toBe(200);
  const listed = await auditor?.call(listStaff, { query: { words: '张' } });
  expect(listed?.reply.staff).toMatchObject([{ ...FIRST, roles: [{ role: 'FRONT_CLERK' }] }]);
});
