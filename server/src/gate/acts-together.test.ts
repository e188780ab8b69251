import { randomUUID } from 'node:crypto';
import { acceptCase } from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealAll } from '../platform/sealing.ts';
import { aReceivedCase, theClerk } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { verify } from '../verify.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function received(count: number): Promise<CaseStep[]> {
  const cases: CaseStep[] = [];
  for (let each = 0; each < count; each += 1) cases.push(await aReceivedCase(hall));
  return cases;
}

/** Sends the acceptances at once; the statuses come in the order of the cases. */
async function acceptAll(cases: readonly CaseStep[], keyOf: () => string = randomUUID) {
  const clerk = await theClerk(hall);
  const answers = await Promise.all(
    cases.map(({ caseId, version }) =>
      clerk.call(acceptCase, { params: { caseId }, body: { version }, key: keyOf() }),
    ),
  );
  return answers.map((one) => one.status);
}

async function countAcceptances(cases: readonly CaseStep[]) {
  const { rows } = await sql<{ entries: number; commits: number }>`
    select count(*)::int as entries, count(distinct xmin::text)::int as commits
    from cases.journal
    where version = 2 and case_id = any(${cases.map((one) => one.caseId)}::uuid[])`.execute(
    hall.db,
  );
  return rows[0];
}

test('acts on twenty cases at once are each kept, and share their commits', async () => {
  const cases = await received(20);
  expect(new Set(await acceptAll(cases))).toEqual(new Set([200]));
  const counted = await countAcceptances(cases);
  expect(counted?.entries).toBe(20);
  expect(counted?.commits).toBeLessThan(10);
});

test('of acts at once under one key the first is kept, and spoils none that has a key of its own', async () => {
  const cases = await received(8);
  const twins = randomUUID();
  let asked = 0;
  const keyOf = () => {
    asked += 1;
    return asked <= 3 ? twins : randomUUID();
  };
  const statuses = await acceptAll(cases, keyOf);
  expect(statuses.slice(0, 3).toSorted()).toEqual([200, 422, 422]);
  expect(statuses.slice(3)).toEqual([200, 200, 200, 200, 200]);
  expect((await countAcceptances(cases))?.entries).toBe(6);
});

test('what was saved together is found by the recount, entry by entry', async () => {
  await hall.house.fold();
  await sealAll(hall.db);
  const { matters } = hall.house.catalogue;
  const { entries, findings } = await verify({ db: hall.db, matters }, undefined);
  expect({ entries, findings }).toEqual({ entries: 28 + 26, findings: [] });
});
