import { extendLimits } from '@banshi/contract/case-procedures';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChainedCase, changeList, joinMatter } from '../../../testing/chained-matter.ts';
import { aCaseAfter, aReceipt } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { openFor } from '../../../testing/readings.ts';
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
  const more = await refusedWithoutTrace(hall, () =>
    leader.call(extendLimits, { params, body: { ...body, days: 11 } }),
  );
  expect(more).toMatchObject({ code: 'cases/days-beyond', facts: { max: 10 } });
  const { reply } = await leader.call(extendLimits, { params, body });
  expect(reply.status).toBe('ACCEPTED');
  const after = (await leader.call(getCase, { params })).reply.clocks;
  for (const kind of ['statutory', 'promise'] as const) {
    const [was, is] = [before, after].map((clocks) => clocks.find((one) => one.clock === kind));
    expect(is?.limitDays).toBe((was?.limitDays ?? 0) + 10);
    expect(is?.extension).toEqual({ days: 10, byName: '测试DEPT_LEADER', byLaw: null });
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

test('L11: what several bodies handle together has forty-five working days, and fifteen more from the leader of the government above them', async () => {
  await joinMatter(hall, 'FORESTRY');
  const { caseId, version } = await aChainedCase(hall, 'FORESTRY');
  const body = { version, days: 15, reason: '联合踏勘尚未完成' };
  const params = { caseId };
  const own = await hall.as('DEPT_LEADER', 'FORESTRY');
  const refused = await refusedWithoutTrace(hall, () => own.call(extendLimits, { params, body }));
  expect(refused).toMatchObject({ status: 403, code: 'cases/joint-leader' });
  const shown = (await own.call(getCase, { params })).reply.actions;
  expect(shown.find(({ action }) => action === 'extend')).toMatchObject({
    blocked: { code: 'cases/joint-leader', facts: { body: expect.any(String) } },
  });
  const government = await hall.as('DEPT_LEADER', 'PROVINCE');
  const beyond = await refusedWithoutTrace(hall, () =>
    government.call(extendLimits, { params, body: { ...body, days: 16 } }),
  );
  expect(beyond).toMatchObject({ code: 'cases/days-beyond', facts: { max: 15 } });
  expect(await statutoryOf(government, caseId)).toMatchObject({ limitDays: 45, extension: null });
  expect((await government.call(extendLimits, { params, body })).status).toBe(200);
  // Sixty working days after Monday, 13 June 2022, with no holiday between.
  expect(await statutoryOf(government, caseId)).toMatchObject({
    limitDays: 60,
    dueOn: '2022-09-05',
    extension: { days: 15, byName: '测试DEPT_LEADER' },
  });
});

test('L10: where the list names a law of its own for it, by as many days as that law says', async () => {
  const { matterId } = await aReceipt(hall, 'WATER');
  const listed = (await hall.house.catalogue.matter(matterId))?.legalBasis ?? [];
  const named = listed.flatMap((basis) => basis.match(/《[^》]+》/) ?? []);
  const byLaw = `${named.find((one) => !one.endsWith('行政许可法》')) ?? ''}第九条`;
  await changeList(hall, { extension: { days: 30, byLaw } }, 'WATER');
  const { caseId, version } = await aChainedCase(hall, 'WATER');
  const leader = await hall.as('DEPT_LEADER', 'WATER');
  const params = { caseId };
  const before = (await leader.call(getCase, { params })).reply;
  expect(before.matterFacts.extension).toEqual({ days: 30, byLaw });
  const body = { version, days: 30, reason: REASON };
  const beyond = await refusedWithoutTrace(hall, () =>
    leader.call(extendLimits, { params, body: { ...body, days: 31 } }),
  );
  expect(beyond).toMatchObject({ code: 'cases/days-beyond', facts: { max: 30 } });
  expect((await leader.call(extendLimits, { params, body })).status).toBe(200);
  const { clocks, journal } = (await leader.call(getCase, { params })).reply;
  const was = before.clocks.find((one) => one.clock === 'statutory');
  expect(clocks.find((one) => one.clock === 'statutory')).toMatchObject({
    limitDays: (was?.limitDays ?? 0) + 30,
    extension: { days: 30, byName: '测试DEPT_LEADER', byLaw },
  });
  expect(journal.at(-1)?.facts).toMatchObject({ days: 30, byLaw });
});

async function statutoryOf(reader: Person, caseId: string) {
  await openFor(reader, caseId);
  const { clocks } = (await reader.call(getCase, { params: { caseId } })).reply;
  return clocks.find((one) => one.clock === 'statutory');
}

test('nobody but the leader extends', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const refused = await refusedWithoutTrace(hall, () =>
    chief.call(extendLimits, { params: { caseId }, body: { version, days: 5, reason: REASON } }),
  );
  expect(refused.status).toBe(403);
});
