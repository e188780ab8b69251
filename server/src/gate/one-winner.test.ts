import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceipt, theClerk } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const CASES = 200;
const RACERS = 8;
const everyRacer = Array.from({ length: RACERS }, (_, index) => index + 1);

test('of eight who accept one case at once, one wins and seven learn who did what', async () => {
  const clerk = await theClerk(hall);
  const racers = await Promise.all(everyRacer.map((n) => hall.as('FRONT_CLERK', 'PROVINCE', n)));
  const body = await aReceipt(hall);
  for (let round = 0; round < CASES; round += 1) {
    const { caseId, version } = (await clerk.call(receiveCase, { body })).reply;
    const answers = await Promise.all(
      racers.map((one) => one.call(acceptCase, { params: { caseId }, body: { version } })),
    );
    const losers = answers.filter((one) => one.status !== 200);
    expect(losers).toHaveLength(RACERS - 1);
    for (const { problem } of losers) {
      expect(problem).toMatchObject({
        status: 409,
        code: 'cases/stale',
        facts: { did: 'cases/accepted', byName: '测试FRONT_CLERK', version: 2, status: 'ACCEPTED' },
      });
    }
  }
  const { rows } = await sql<{ entries: number; cases: number }>`
    select count(*)::int as entries, count(distinct case_id)::int as cases
    from cases.journal where version = 2`.execute(hall.db);
  expect(rows[0]).toEqual({ entries: CASES, cases: CASES });
}, 120_000);

test('a write without the guard of the version would have more than one winner', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = (await clerk.call(receiveCase, { body: await aReceipt(hall) })).reply;
  const seen = await Promise.all(everyRacer.map(() => statusOf(caseId)));
  const written = await Promise.all(
    seen
      .filter((status) => status === 'RECEIVED')
      .map(() =>
        sql`update cases.cases set status = 'ACCEPTED', version = 2 where id = ${caseId}`.execute(
          hall.db,
        ),
      ),
  );
  const winners = written.filter((one) => one.numAffectedRows === 1n);
  expect(winners.length).toBeGreaterThan(1);
});

async function statusOf(caseId: string): Promise<string | undefined> {
  const { rows } = await sql<{ status: string }>`
    select status from cases.cases where id = ${caseId}`.execute(hall.db);
  return rows[0]?.status;
}
