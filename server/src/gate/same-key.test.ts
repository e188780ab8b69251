import { randomUUID } from 'node:crypto';
import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../kernel/instant.ts';
import { systemNow } from '../platform/clock.ts';
import { forgetAnswers } from '../platform/http/index.ts';
import { aReceipt, aReceivedCase, theClerk } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { personOf } from '../testing/person.ts';
import { restarted } from '../testing/restart.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function countCases(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from cases.cases`.execute(
    hall.db,
  );
  return rows[0]?.n ?? 0;
}

test('fifty parallel sends under one key make one case and fifty equal answers', async () => {
  const clerk = await theClerk(hall);
  const before = await countCases();
  const [body, key] = [await aReceipt(hall), randomUUID()];
  const sends = Array.from({ length: 50 }, () => clerk.call(receiveCase, { body, key }));
  const replies = (await Promise.all(sends)).map((one) => JSON.stringify(one.reply));
  expect(await countCases()).toBe(before + 1);
  expect(new Set(replies.map((one) => JSON.parse(one).caseId)).size).toBe(1);
  expect(new Set(replies).size).toBe(1);
});

test('an act sent again under its key is answered as before and done once', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const call = { params: { caseId }, body: { version }, key: randomUUID() };
  const answers = await Promise.all([1, 2, 3, 4].map(() => clerk.call(acceptCase, call)));
  const again = await clerk.call(acceptCase, call);
  for (const { reply } of answers) expect(reply).toEqual(again.reply);
  expect(again.headers['idempotency-replayed']).toBe('true');
});

test('a key used again for another body is refused', async () => {
  const clerk = await theClerk(hall);
  const [body, key] = [await aReceipt(hall), randomUUID()];
  await clerk.call(receiveCase, { body, key });
  const before = await countCases();
  const other = await clerk.call(receiveCase, { body: { ...body, summary: '另一件' }, key });
  expect(other.problem).toMatchObject({ status: 422, code: 'request/idempotency-key-reused' });
  expect(await countCases()).toBe(before);
});

test("another person's same key is his own and never shows somebody else's answer", async () => {
  const [one, two] = [await theClerk(hall), await hall.as('FRONT_CLERK', 'PROVINCE', 2)];
  const [body, key] = [await aReceipt(hall), randomUUID()];
  const first = await one.call(receiveCase, { body, key });
  const second = await two.call(receiveCase, { body, key });
  expect(second.headers['idempotency-replayed']).toBeUndefined();
  expect(second.reply.caseId).not.toBe(first.reply.caseId);
});

test('after a restart the same key is answered with the same case', async () => {
  const clerk = await theClerk(hall);
  const [body, key] = [await aReceipt(hall), randomUUID()];
  const first = await clerk.call(receiveCase, { body, key });
  const app = await restarted(hall);
  const again = await personOf(app, clerk).call(receiveCase, { body, key });
  await app.close();
  expect(again.reply).toEqual(first.reply);
});

test('an answer that is given again is given once: nobody warns of a second one', async () => {
  const clerk = await theClerk(hall);
  const lines: string[] = [];
  const app = await restarted({ ...hall, logged: (line) => lines.push(line) });
  const twin = personOf(app, clerk);
  const [body, key] = [await aReceipt(hall), randomUUID()];
  await Promise.all(Array.from({ length: 8 }, () => twin.call(receiveCase, { body, key })));
  const other = await twin.call(receiveCase, { body: { ...body, summary: '另一件' }, key });
  await app.close();
  expect(other.problem).toMatchObject({ code: 'request/idempotency-key-reused' });
  expect(lines).toEqual([]);
});

test('a key is forgotten after a day, and counts as new from then on', async () => {
  const clerk = await theClerk(hall);
  const [body, key] = [await aReceipt(hall), randomUUID()];
  const first = await clerk.call(receiveCase, { body, key });
  // Answers bear the time of the database.
  const later = (hours: number) => (systemNow() + hours * 3_600_000) as Instant;
  await forgetAnswers(hall.db, later(23));
  expect((await clerk.call(receiveCase, { body, key })).reply).toEqual(first.reply);
  expect(await forgetAnswers(hall.db, later(25))).toBeGreaterThan(0);
  const again = await clerk.call(receiveCase, { body, key });
  expect(again.reply.caseId).not.toBe(first.reply.caseId);
});

test('without the kept answers the same key would make a second case', async () => {
  const clerk = await theClerk(hall);
  const [body, key] = [await aReceipt(hall), randomUUID()];
  const before = await countCases();
  await clerk.call(receiveCase, { body, key });
  await sql`delete from platform.idempotency where key = ${key}`.execute(hall.db);
  await clerk.call(receiveCase, { body, key });
  expect(await countCases()).toBe(before + 2);
});
