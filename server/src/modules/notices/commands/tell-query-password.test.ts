import { listCaseNotices, tellQueryPassword } from '@banshi/contract/notices';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainMatter, FIVE_STEPS, inCountersignature } from '../../../testing/chained-matter.ts';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function tell(caseId: string, instead: number | null = null) {
  const clerk = await theClerk(hall);
  return (await clerk.call(tellQueryPassword, { params: { caseId }, body: { instead } })).reply;
}

test('the clerk is told six digits, and the same again until a new password is made', async () => {
  const { caseId, displayNo } = await aReceivedCase(hall);
  const told = await tell(caseId);
  expect(told).toMatchObject({ displayNo, edition: 1, address: 'https://hall.example/status' });
  expect(told.password).toMatch(/^\d{6}$/);
  expect(await tell(caseId)).toEqual(told);
});

test('a new one takes the place of the one that stands; asked twice at once, it is one', async () => {
  const { caseId } = await aReceivedCase(hall);
  const first = await tell(caseId);
  const renewed = await Promise.all([1, 2, 3].map(() => tell(caseId, first.edition)));
  expect(new Set(renewed.map(({ password }) => password)).size).toBe(1);
  expect(renewed[0]).toMatchObject({ edition: 2 });
  expect(renewed[0]?.password).not.toBe(first.password);
  expect(await tell(caseId, first.edition)).toEqual(renewed[0]);
});

test('the password is kept nowhere', async () => {
  const { caseId } = await aReceivedCase(hall);
  const { password } = await tell(caseId);
  const { rows: tables } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('notices', 'platform', 'cases', 'documents')`.execute(hall.db);
  expect(tables.length).toBeGreaterThan(10);
  for (const { name } of tables) {
    const { rows } = await sql<{ found: number }>`
      select count(*)::int as found from ${sql.raw(name)} t
      where to_jsonb(t)::text like ${`%"${password}"%`} or to_jsonb(t)::text like ${`%密码${password}%`}`.execute(
      hall.db,
    );
    expect(rows, name).toEqual([{ found: 0 }]);
  }
});

test('a body that only signs a case together reads it, and tells its applicant no password', async () => {
  await chainMatter(hall, FIVE_STEPS, 'DRUG');
  const { caseId } = await inCountersignature(hall, 'DRUG');
  const clerk = await hall.as('FRONT_CLERK', 'EMERGENCY');
  const params = { caseId };
  const listed = await clerk.call(listCaseNotices, { params });
  expect(listed.reply.mayTellPassword).toBe(false);
  const refused = await clerk.call(tellQueryPassword, { params, body: { instead: null } });
  expect(refused.problem.code).toBe('cases/other-organisation');
});

test('two cases have two passwords', async () => {
  const cases = await Promise.all(Array.from({ length: 5 }, () => aReceivedCase(hall)));
  const passwords = await Promise.all(cases.map(({ caseId }) => tell(caseId)));
  expect(new Set(passwords.map(({ password }) => password)).size).toBeGreaterThan(3);
});
