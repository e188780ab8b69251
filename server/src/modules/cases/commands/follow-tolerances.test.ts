import { getCase } from '@banshi/contract/cases';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aSuppliedCase, aTolerantCase } from '../../../testing/tolerances.ts';
import { followTolerances } from './follow-tolerances.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

const follow = (text: string) => {
  hall.at(text);
  return followTolerances(hall.house.caseDeps);
};

async function journalOf(caseId: string) {
  const clerk = await theClerk(hall);
  return (await clerk.call(getCase, { params: { caseId } })).reply;
}

test('scenario 6: reminders at T-3, T-1 and T+0, then the end of the case', async () => {
  const { caseId } = await aTolerantCase(hall);
  expect(await follow('2022-06-14T08:00:00+08:00')).toBe(0);
  expect(await follow('2022-06-15T08:00:00+08:00')).toBe(1);
  expect(await follow('2022-06-15T08:01:00+08:00')).toBe(0);
  expect(await follow('2022-06-17T00:01:00+08:00')).toBe(1);
  expect(await follow('2022-06-20T00:01:00+08:00')).toBe(1);
  expect(await follow('2022-06-21T23:00:00+08:00')).toBe(0);
  expect(await follow('2022-06-22T00:01:00+08:00')).toBe(1);
  expect(await follow('2022-06-23T00:01:00+08:00')).toBe(0);
  const { status, journal, outcome, tolerance } = await journalOf(caseId);
  expect(status).toBe('TERMINATED');
  expect(outcome?.closeType).toBe('returned');
  expect(tolerance).toMatchObject({ state: 'LAPSED', items: [{ state: 'LAPSED' }] });
  expect(journal.slice(2).map(({ type, facts }) => [type, facts['workDaysLeft']])).toEqual([
    ['cases/tolerance-reminded', 3],
    ['cases/tolerance-reminded', 1],
    ['cases/tolerance-reminded', 0],
    ['cases/tolerance-lapsed', undefined],
  ]);
});

test('what was supplied in time waits for its examination as long as that takes', async () => {
  const { caseId } = await aSuppliedCase(hall);
  expect(await follow('2022-09-01T00:01:00+08:00')).toBe(0);
  expect((await journalOf(caseId)).status).toBe('ACCEPTED');
});

test('duties in several processes at once end each case once', async () => {
  const cases = [await aTolerantCase(hall), await aTolerantCase(hall), await aTolerantCase(hall)];
  hall.at('2022-07-01T08:00:00+08:00');
  const done = await Promise.all([1, 2, 3, 4].map(() => followTolerances(hall.house.caseDeps)));
  expect(done.reduce((sum, one) => sum + one, 0)).toBe(cases.length);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from cases.journal
    where case_id = any(${cases.map((one) => one.caseId)}::uuid[])
      and body like '%tolerance-lapsed%'`.execute(hall.db);
  expect(rows).toEqual([{ count: cases.length }]);
});
