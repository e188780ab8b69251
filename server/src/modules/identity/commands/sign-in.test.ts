import { currentSession, signIn, signOut, signOutEverywhere } from '@banshi/contract/identity';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Hall, openHall, PASSWORD } from '../../../testing/hall.ts';
import { hashPassword } from '../password.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
beforeEach(async () => {
  hall.at('2022-06-13T09:00:00+08:00');
  await sql`delete from identity.sign_in_failures`.execute(hall.db);
});
afterAll(() => hall.close());

const LOGIN = 'health.auditor.1';
const attempt = (password: string, login = LOGIN) =>
  hall.stranger.call(signIn, { body: { login, password } });

test('the right password opens a session with the roles and areas of the person', async () => {
  const person = await hall.as('AUDITOR', 'HEALTH');
  const { reply } = await person.call(currentSession, {});
  expect(reply).toMatchObject({ login: LOGIN, grants: [{ role: 'AUDITOR' }] });
  expect(reply.expiresAt).toBe('2022-06-13T17:00:00+08:00');
});

test('an unknown account, a wrong password and a disabled account are answered alike', async () => {
  await hall.as('AUDITOR', 'HEALTH');
  await hall.as('AUDITOR', 'HEALTH', 7);
  await sql`update identity.staff set disabled_at = now() where login = 'health.auditor.7'`.execute(
    hall.db,
  );
  const answers = [
    await attempt('wrong'),
    await attempt(PASSWORD, 'nobody'),
    await attempt(PASSWORD, 'health.auditor.7'),
  ];
  const bodies = answers.map(({ problem: { requestId: _, ...rest } }) => rest);
  expect(bodies[0]).toMatchObject({ status: 401, code: 'identity/wrong-credentials', facts: {} });
  expect(bodies[1]).toEqual(bodies[0]);
  expect(bodies[2]).toEqual(bodies[0]);
});

test('after five failures the account rests for this source, and a quarter of an hour later no more', async () => {
  await hall.as('AUDITOR', 'HEALTH');
  for (let count = 0; count < 5; count += 1) await attempt('wrong');
  const locked = await attempt(PASSWORD);
  expect(locked.problem).toMatchObject({
    status: 429,
    code: 'identity/locked-out',
    facts: { minutes: 15 },
  });
  expect(locked.headers['retry-after']).toBe('60');
  hall.at('2022-06-13T09:15:01+08:00');
  expect((await attempt(PASSWORD)).status).toBe(200);
});

test('many guesses at once are no more guesses than five', async () => {
  await hall.as('AUDITOR', 'HEALTH');
  const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('wrong')));
  const codes = answers.map((one) => one.problem.code);
  expect(codes.filter((code) => code === 'identity/wrong-credentials')).toHaveLength(5);
  expect(codes.filter((code) => code === 'identity/locked-out')).toHaveLength(7);
});

test('a success forgets the failures before it', async () => {
  await hall.as('AUDITOR', 'HEALTH');
  for (let count = 0; count < 4; count += 1) await attempt('wrong');
  expect((await attempt(PASSWORD)).status).toBe(200);
  expect((await attempt('wrong')).problem.code).toBe('identity/wrong-credentials');
  expect((await attempt(PASSWORD)).status).toBe(200);
});

test('signing out ends this session and no other; signing out everywhere ends all', async () => {
  const first = await hall.as('AUDITOR', 'HEALTH');
  hall.at('2022-06-13T09:00:30+08:00');
  const second = await hall.as('AUDITOR', 'HEALTH');
  expect((await first.call(signOut, {})).status).toBe(200);
  expect((await first.call(currentSession, {})).status).toBe(401);
  expect((await second.call(currentSession, {})).status).toBe(200);
  expect((await second.call(signOutEverywhere, {})).reply.ended).toBeGreaterThan(0);
  expect((await second.call(currentSession, {})).problem.code).toBe('identity/not-signed-in');
});

test('a session ends after fifteen minutes without a call, and not while it is used', async () => {
  const person = await hall.as('AUDITOR', 'HEALTH');
  const minutes = [14, 28, 42, 57];
  const seen = [];
  for (const minute of minutes) {
    hall.at(`2022-06-13T09:${minute}:00+08:00`);
    seen.push((await person.call(currentSession, {})).status);
  }
  expect(seen).toEqual([200, 200, 200, 401]);
});

test('a session ends eight hours after it began, however much it is used', async () => {
  const person = await hall.as('AUDITOR', 'HEALTH');
  const before = Date.parse('2022-06-13T09:00:00+08:00');
  for (let minute = 10; minute < 480; minute += 10) {
    hall.at(new Date(before + minute * 60_000).toISOString());
    expect((await person.call(currentSession, {})).status).toBe(200);
  }
  hall.at('2022-06-13T17:00:00+08:00');
  expect((await person.call(currentSession, {})).status).toBe(401);
});

test('a disabled account is out with its next call', async () => {
  const person = await hall.as('AUDITOR', 'HEALTH', 8);
  await sql`update identity.staff set disabled_at = now() where id = ${person.staffId}`.execute(
    hall.db,
  );
  expect((await person.call(currentSession, {})).status).toBe(401);
});

test('neither the password nor the token of a session is stored', async () => {
  const person = await hall.as('AUDITOR', 'HEALTH');
  const token = person.cookie?.split('=')[1] ?? '';
  const { rows } = await sql<{ text: string }>`
    select t::text as text from identity.sessions t union all
    select t::text from identity.staff t union all
    select t::text from identity.security_events t`.execute(hall.db);
  const stored = rows.map((row) => row.text).join('\n');
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(Buffer.from(token).toString('hex'));
  expect(stored).not.toContain(PASSWORD);
  expect(stored).toContain('$argon2id$v=19$');
  expect(await hashPassword(PASSWORD)).toContain('$argon2id$v=19$m=65536,t=3,p=1$');
});
