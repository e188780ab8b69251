import { decideCase } from '@banshi/contract/case-acts';
import {
  askHearing,
  dropHearing,
  holdHearing,
  offerHearing,
  orderHearing,
  resumeCase,
  setHearing,
} from '@banshi/contract/case-procedures';
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

const START = '2022-06-13T09:00:00+08:00';
const GRANT = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;
const PARTY = { party: '王示例', partyKind: 'person' } as const;

test('L15: asked within five days, told seven days before, held within twenty, and the limits stood', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const params = { caseId };
  await reviewer.call(offerHearing, { params, body: { version } });
  const asked = await reviewer.call(askHearing, {
    params,
    body: { version: version + 1, ...PARTY },
  });
  expect(asked.reply).toMatchObject({
    status: 'SUSPENDED',
    due: { clock: 'hearing', lamp: 'blue' },
  });
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const plan = { version: version + 2, place: '示例会议室', hostId: verifier.staffId ?? '' };
  const soon = await verifier.call(setHearing, { params, body: { ...plan, heldOn: '2022-06-17' } });
  expect(soon.problem).toMatchObject({
    code: 'cases/hearing-too-soon',
    facts: { on: '2022-06-20' },
  });
  const late = await verifier.call(setHearing, { params, body: { ...plan, heldOn: '2022-08-01' } });
  expect(late.problem).toMatchObject({ code: 'cases/hearing-late', facts: { on: '2022-07-11' } });
  const own = await verifier.call(setHearing, {
    params,
    body: { ...plan, heldOn: '2022-06-20', hostId: reviewer.staffId ?? '' },
  });
  expect(own.problem).toMatchObject({ code: 'cases/same-person', facts: { did: 'review' } });
  await verifier.call(setHearing, { params, body: { ...plan, heldOn: '2022-06-20' } });
  hall.at('2022-06-20T15:00:00+08:00');
  const host = await hall.as('VERIFIER', 'HEALTH');
  const held = await host.call(holdHearing, {
    params,
    body: { version: version + 3, minutes: '双方陈述，无新的事实', signedBy: '王*例、主持人' },
  });
  expect(held.reply.status).toBe('REVIEWING');
  const { clocks } = (await host.call(getCase, { params })).reply;
  const promised = clocks.find((one) => one.clock === 'promise');
  expect(promised?.limitUnit).toBe('workDay');
  expect(promised?.days.filter((day) => day.verdict === 'stopped').map((day) => day.on)).toEqual([
    '2022-06-14',
    '2022-06-15',
    '2022-06-16',
    '2022-06-17',
    '2022-06-20',
  ]);
  hall.at(START);
});

test('L15: nothing is decided while a hearing may still be asked for', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'verify');
  const params = { caseId };
  await reviewer.call(offerHearing, { params, body: { version } });
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const body = { version: version + 1, ...GRANT };
  const refused = await refusedWithoutTrace(hall, () => chief.call(decideCase, { params, body }));
  expect(refused).toMatchObject({ status: 409, code: 'cases/hearing-open' });
  hall.at('2022-06-21T09:00:00+08:00');
  const tooLate = await (await hall.as('REVIEWER', 'HEALTH')).call(askHearing, {
    params,
    body: { version: version + 1, ...PARTY },
  });
  expect(tooLate.problem).toMatchObject({ code: 'cases/hearing-late' });
  const later = await hall.as('CHIEF_REP', 'HEALTH');
  expect((await later.call(decideCase, { params, body })).reply.status).toBe('GRANTED');
  hall.at(START);
});

test('L15: a request is dropped, and then the authority orders a hearing that nobody can drop', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const params = { caseId };
  await reviewer.call(offerHearing, { params, body: { version } });
  await reviewer.call(askHearing, { params, body: { version: version + 1, ...PARTY } });
  const waiver = { version: version + 2, reason: '申请人书面表示不再要求听证' };
  const dropped = await reviewer.call(dropHearing, { params, body: waiver });
  expect(dropped.reply).toMatchObject({ status: 'REVIEWING', due: { clock: 'promise' } });
  const order = { ground: 'LAW', basis: '《示例条例》第一条', announcement: '示例局网站' } as const;
  const ordered = await leader.call(orderHearing, {
    params,
    body: { version: version + 3, ...order },
  });
  expect(ordered.reply).toMatchObject({ status: 'SUSPENDED', due: { clock: 'hearing' } });
  const refused = await refusedWithoutTrace(hall, () =>
    reviewer.call(dropHearing, { params, body: { ...waiver, version: version + 4 } }),
  );
  expect(refused).toMatchObject({ code: 'cases/hearing-stage' });
  const { clocks } = (await leader.call(getCase, { params })).reply;
  expect(clocks.filter((one) => one.clock === 'hearing').map((one) => one.article)).toEqual([
    expect.stringContaining('第四十七条'),
    expect.stringContaining('第四十七条'),
    expect.stringContaining('第四十六条'),
  ]);
});

test('a hearing is not ended by ending a procedure', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  await reviewer.call(offerHearing, { params, body: { version } });
  await reviewer.call(askHearing, { params, body: { version: version + 1, ...PARTY } });
  const body = { version: version + 2, result: '不再听证' };
  const refused = await refusedWithoutTrace(hall, () =>
    reviewer.call(resumeCase, { params, body }),
  );
  expect(refused).toMatchObject({ code: 'cases/hearing-stage' });
});
