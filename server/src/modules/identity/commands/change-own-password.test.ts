import { changeOwnPassword, currentSession, signIn, signOut } from '@banshi/contract/identity';
import { listWindows } from '@banshi/contract/windows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { anEntered, given, signedIn } from '../../../testing/staff.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const OWN = 'Blue-Door-7';

test('a generated password opens nothing but the way to one of his own; then he works', async () => {
  const { member, password: before } = await anEntered(hall);
  await given(hall, member, { role: 'REVIEWER' });
  const person = await signedIn(hall, member, before);
  expect((await person.call(listWindows, {})).problem).toMatchObject({
    code: 'identity/password-to-set',
    status: 403,
  });
  const set = (body: { before: string; password: string }) =>
    person.call(changeOwnPassword, { body });
  const fault = async (password: string) => (await set({ before, password })).problem.facts;
  expect(await fault('Short-1')).toEqual({ fault: 'short' });
  expect(await fault('onlysmallletters')).toEqual({ fault: 'kinds' });
  expect(await fault(`${member.login}-7A`)).toEqual({ fault: 'login' });
  expect(await fault(before)).toEqual({ fault: 'same' });
  const session = (await set({ before, password: OWN })).reply;
  expect(session).toMatchObject({ mustSetPassword: false, grants: [{ role: 'REVIEWER' }] });
  expect((await person.call(listWindows, {})).status).toBe(200);
  expect(
    (await hall.stranger.call(signIn, { body: { login: member.login, password: before } })).status,
  ).toBe(401);
});

test('who has still to set his own may sign out', async () => {
  const { member, password } = await anEntered(hall);
  const person = await signedIn(hall, member, password);
  expect((await person.call(signOut, {})).status).toBe(200);
});

test('the one before is asked for, guessed no oftener than at the sign-in, and every other session ends', async () => {
  const { member, password } = await anEntered(hall);
  const [here, there] = [
    await signedIn(hall, member, password),
    await signedIn(hall, member, password),
  ];
  const set = (before: string) => here.call(changeOwnPassword, { body: { before, password: OWN } });
  expect((await set('wrong')).problem).toMatchObject({ code: 'identity/password-before-wrong' });
  expect((await set(password)).status).toBe(200);
  expect((await here.call(currentSession, {})).status).toBe(200);
  expect((await there.call(currentSession, {})).status).toBe(401);
  for (let count = 0; count < 5; count += 1) await set('wrong');
  expect((await set('wrong')).problem.code).toBe('identity/locked-out');
  const events = await hall.db
    .selectFrom('identity.security_events')
    .select('kind')
    .where('login', '=', member.login)
    .where('kind', 'like', 'password-%')
    .orderBy('id')
    .execute();
  const kinds = events.map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(['password-refused', 'password-changed']);
});
