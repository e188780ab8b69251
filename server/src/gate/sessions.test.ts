import { acceptCase } from '@banshi/contract/case-acts';
import { listInbox } from '@banshi/contract/cases';
import { currentSession, signIn, signOut, signOutEverywhere } from '@banshi/contract/identity';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aReceivedCase } from '../testing/counter.ts';
import { grantRole, revokeAll } from '../testing/grants.ts';
import { type Hall, openHall, PASSWORD } from '../testing/hall.ts';
import { type Person, personOf } from '../testing/person.ts';
import { restarted } from '../testing/restart.ts';
import { contentOf } from '../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));
afterAll(() => hall.close());

const LOGIN = 'health.supervisor.1';

/** Signs the supervisor in from a browser that has this cookie already. */
async function signedIn(cookie?: string): Promise<Person> {
  await hall.as('SUPERVISOR', 'HEALTH');
  const browser = personOf(hall.app, { cookie, csrfToken: undefined, staffId: undefined });
  const answer = await browser.call(signIn, { body: { login: LOGIN, password: PASSWORD } });
  const own = String(answer.headers['set-cookie']).split(';')[0];
  const { csrfToken, staffId } = answer.reply;
  return personOf(hall.app, { cookie: own, csrfToken, staffId: staffId as Person['staffId'] });
}

const statusOf = async (person: Person) => (await person.call(currentSession, {})).status;

test('S19: a token that was there before the sign-in is never that of the session', async () => {
  const planted = `sid=${'p'.repeat(43)}`;
  const person = await signedIn(planted);
  expect(person.cookie).not.toBe(planted);
  const thief = personOf(hall.app, { ...person, cookie: planted });
  expect(await statusOf(thief)).toBe(401);
  expect(await statusOf(person), 'the session itself is there').toBe(200);
});

test('S19: who signs in anew ends the session that his browser had, and no other', async () => {
  const [first, elsewhere] = [await signedIn(), await signedIn()];
  const second = await signedIn(first.cookie);
  expect(second.cookie).not.toBe(first.cookie);
  expect(await statusOf(first)).toBe(401);
  expect(await statusOf(elsewhere)).toBe(200);
});

test('S19: a session that was signed out is over in every process at once, for reading and for writing', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'PROVINCE');
  const { caseId, version } = await aReceivedCase(hall);
  const other = await restarted(hall);
  const there = personOf(other, clerk);
  expect(await statusOf(there)).toBe(200);
  await clerk.call(signOut, {}).then((one) => one.reply);
  const before = await contentOf(hall.db, ['cases', 'platform']);
  const act = { params: { caseId }, body: { version } };
  expect((await there.call(acceptCase, act)).problem.code).toBe('identity/not-signed-in');
  expect(await statusOf(there)).toBe(401);
  await other.close();
  expect(await contentOf(hall.db, ['cases', 'platform'])).toEqual(before);
});

test('S19: signing out everywhere ends all sessions of this person and nobody else’s', async () => {
  const [first, second, stranger] = [
    await signedIn(),
    await signedIn(),
    await hall.as('AUDITOR', 'HEALTH'),
  ];
  expect(await Promise.all([first, second, stranger].map(statusOf))).toEqual([200, 200, 200]);
  expect((await first.call(signOutEverywhere, {})).reply.ended).toBeGreaterThanOrEqual(2);
  expect(await Promise.all([first, second, stranger].map(statusOf))).toEqual([401, 401, 200]);
});

test('S19: a session ends after a quarter of an hour at rest, and after eight hours at work', async () => {
  const [resting, working] = [await signedIn(), await signedIn()];
  const seen: string[] = [];
  for (let minute = 14; minute <= 490; minute += 14) {
    hall.clock.now = (Date.parse('2022-06-13T09:00:00+08:00') +
      minute * 60_000) as Hall['clock']['now'];
    seen.push(`${minute} ${await statusOf(working)}`);
  }
  const last = seen.findLast((one) => one.endsWith('200'));
  expect(last).toBe('476 200');
  expect(seen.find((one) => one.endsWith('401'))).toBe('490 401');
  hall.at('2022-06-13T09:15:00+08:00');
  expect(await statusOf(resting)).toBe(401);
});

test('S19: a disabled account is out with its next call, and back when it is enabled', async () => {
  const person = await signedIn();
  const setDisabled = (at: string | null) =>
    sql`update identity.staff set disabled_at = ${at} where login = ${LOGIN}`.execute(hall.db);
  const seen = [await statusOf(person)];
  await setDisabled('2022-06-13');
  seen.push(await statusOf(person));
  await setDisabled(null);
  seen.push(await statusOf(person));
  expect(seen).toEqual([200, 401, 200]);
});

test('S19: a role that is taken away is gone with the next call', async () => {
  const person = await signedIn();
  const look = async () => (await person.call(listInbox, { query: { view: 'open' } })).status;
  const seen = [await look()];
  await revokeAll(hall, person);
  seen.push(await look());
  expect(await statusOf(person), 'the session goes on').toBe(200);
  await grantRole(hall, person, { role: 'SUPERVISOR', bodyCode: 'HEALTH' });
  seen.push(await look());
  expect(seen).toEqual([200, 403, 200]);
});
