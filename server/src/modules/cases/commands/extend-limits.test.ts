import { extendLimits } from '@banshi/contract/case-procedures';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const REASON = '案情复杂，需要会商';

test('L10: the leader extends once, by ten working days at most, and both limits move', async () => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const before = (await leader.call(getCase, { params })).reply.clocks;
  const body = { version, days: 10, reason: REASON };
  const { reply } = await leader.call(extendLimits, { params, body });
  expect(reply.status).toBe('ACCEPTED');
  const after = (await leader.call(getCase, { params })).reply.clocks;
  for (const kind of ['statutory', 'promise'] as const) {
    const [was, is] = [before, after].map((clocks) => clocks.find((one) => one.clock === kind));
    expect(is?.limitDays).toBe((was?.limitDays ?? 0) + 10);
    expect(is?.extension).toEqual({ days: 10, byName: '测试DEPT_LEADER' });
    expect((is?.dueOn ?? '') > (was?.dueOn ?? '')).toBe(true);
  }
  const again = await refusedWithoutTrace(hall, () =>
    leader.call(extendLimits, { params, body: { ...body, version: version + 1 } }),
  );
  expect(again).toMatchObject({ status: 409, code: 'cases/already-extended' });
});

test('L10: nothing is extended when the legal limit has run out', async () => {
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  hall.at('2022-12-01T09:00:00+08:00');
  const late = await hall.as('DEPT_LEADER', 'HEALTH');
  const refused = await refusedWithoutTrace(hall, () =>
    late.call(extendLimits, { params: { caseId }, body: { version, days: 5, reason: REASON } }),
  );
  expect(refused).toMatchObject({ code: 'cases/limit-passed' });
  hall.at('2022-06-13T09:00:00+08:00');
});

test('nobody but the leader extends', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const refused = await refusedWithoutTrace(hall, () =>
    chief.call(extendLimits, { params: { caseId }, body: { version, days: 5, reason: REASON } }),
  );
  expect(refused.status).toBe(403);
});
