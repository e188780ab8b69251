import * as tolerances from '@banshi/contract/case-tolerances';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { tellAll } from '../../../testing/tell-all.ts';
import {
  anIncompleteCase,
  aTolerantCase,
  aTolerantCaseUntilAnEvent,
  FIVE_DAYS,
} from '../../../testing/tolerances.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';
import { followTolerances } from './follow-tolerances.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

test('scenario 6: a broken promise bars the next one, until the leader notes its repair', async () => {
  const { caseId } = await aTolerantCase(hall);
  hall.at('2022-07-01T09:00:00+08:00');
  await followTolerances(hall.house.caseDeps);
  await tellAll(hall);
  const clerk = await theClerk(hall);
  const next = await anIncompleteCase(hall);
  const accept = () =>
    clerk.call(tolerances.acceptTolerantly, {
      params: { caseId: next.caseId },
      body: { version: next.version, ...FIVE_DAYS },
    });
  expect(await refusedWithoutTrace(hall, accept)).toMatchObject({
    code: 'cases/credit-barred',
    facts: { since: '2022-07-01' },
  });
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { version, credit } = (await leader.call(getCase, { params: { caseId } })).reply;
  expect(credit).toBe('open');
  const body = { version, reason: '已说明情况并补交材料' };
  await leader.call(tolerances.repairCredit, { params: { caseId }, body });
  await tellAll(hall);
  expect((await accept()).reply.status).toBe('ACCEPTED');
});

test('force majeure gives more days, by the leader, with the reason; the clock says who', async () => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId, version } = await aTolerantCase(hall);
  const params = { caseId };
  const body = { version, days: 5, reason: '示例市管控' };
  await leader.call(tolerances.extendTolerance, { params, body });
  const { clocks, tolerance } = (await leader.call(getCase, { params })).reply;
  expect(tolerance?.dueOn).toBe('2022-06-27');
  expect(clocks.find((one) => one.clock === 'tolerance')).toMatchObject({
    dueOn: '2022-06-27',
    extension: { days: 5, byName: '测试DEPT_LEADER' },
  });
});

test('an event is looked at every five working days until it ends; then the days run', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aTolerantCaseUntilAnEvent(hall);
  const params = { caseId };
  const early = await refusedWithoutTrace(hall, () =>
    reviewer.call(tolerances.endToleranceEvent, {
      params,
      body: { version, endedOn: '2022-06-14', finding: '尚未发生' },
    }),
  );
  expect(early).toMatchObject({ code: 'cases/day-impossible' });
  hall.at('2022-06-20T08:00:00+08:00');
  await followTolerances(hall.house.caseDeps);
  await followTolerances(hall.house.caseDeps);
  hall.at('2022-08-01T08:00:00+08:00');
  await followTolerances(hall.house.caseDeps);
  const later = await hall.as('REVIEWER', 'HEALTH', 2);
  const seen = await later.call(tolerances.reviewTolerance, {
    params,
    body: { version: version + 1, finding: '管控仍在继续' },
  });
  const ended = await later.call(tolerances.endToleranceEvent, {
    params,
    body: { version: seen.reply.version, endedOn: '2022-08-01', finding: '管控解除的通告' },
  });
  expect(ended.reply.status).toBe('ACCEPTED');
  const { tolerance, journal } = (await later.call(getCase, { params })).reply;
  expect(journal.map((one) => one.type).slice(-3)).toEqual([
    'cases/tolerance-reminded',
    'cases/tolerance-reviewed',
    'cases/tolerance-event-ended',
  ]);
  expect(journal.filter((one) => one.type === 'cases/tolerance-reminded')).toHaveLength(1);
  expect(tolerance).toMatchObject({ state: 'OPEN', dueOn: '2022-08-08' });
});
