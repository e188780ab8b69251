import { decideCase } from '@banshi/contract/case-acts';
import { examineTolerated, supplyTolerated } from '@banshi/contract/case-tolerances';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bringToDecision, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aSuppliedCase, aTolerantCase, FOLLOWS } from '../../../testing/tolerances.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

const GRANT = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;

test('容缺: accept, supply, verify, grant; nothing is granted before the material is verified', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await bringToDecision(hall, await aTolerantCase(hall));
  const params = { caseId };
  const tooSoon = await refusedWithoutTrace(hall, () =>
    chief.call(decideCase, { params, body: { version, ...GRANT } }),
  );
  expect(tooSoon).toMatchObject({ code: 'cases/tolerance-open', facts: { orderNums: [FOLLOWS] } });
  const clerk = await theClerk(hall);
  const materials = [{ orderNum: FOLLOWS, form: 'paper' as const, fileIds: [] }];
  const supply = { version, arrivedOn: '2022-06-13', way: 'post' as const, materials };
  const supplied = (await clerk.call(supplyTolerated, { params, body: supply })).reply;
  expect(supplied.status).toBe('DECIDING');
  const finding = { orderNum: FOLLOWS, verdict: 'PASS', note: null } as const;
  const examined = await reviewer.call(examineTolerated, {
    params,
    body: { version: supplied.version, ...finding },
  });
  const body = { version: examined.reply.version, ...GRANT };
  expect((await chief.call(decideCase, { params, body })).reply.status).toBe('GRANTED');
  const detail = (await reviewer.call(getCase, { params })).reply;
  expect(detail.tolerance).toMatchObject({ state: 'VERIFIED' });
  expect(detail.materials[FOLLOWS - 1]).toMatchObject({ form: 'paper', audit: 'PASS' });
  expect(detail.clocks.find((one) => one.clock === 'tolerance')?.state).toBe('met');
});

test('what is found wanting is waited for again, and nobody examines what has not come', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aSuppliedCase(hall);
  const params = { caseId };
  const finding = { orderNum: FOLLOWS, verdict: 'FIX', note: '未盖章' } as const;
  const { reply } = await reviewer.call(examineTolerated, {
    params,
    body: { version, ...finding },
  });
  const detail = (await reviewer.call(getCase, { params })).reply;
  expect(detail.tolerance).toMatchObject({ state: 'OPEN', dueOn: '2022-06-20' });
  expect(detail.materials[FOLLOWS - 1]?.audit).toBe('FIX');
  const again = await refusedWithoutTrace(hall, () =>
    reviewer.call(examineTolerated, { params, body: { version: reply.version, ...finding } }),
  );
  expect(again).toMatchObject({ code: 'cases/tolerance-not-supplied' });
});

test('what arrived in time and is entered the next working day is in time; what arrived later is not', async () => {
  const { caseId, version } = await aTolerantCase(hall);
  hall.at('2022-06-21T17:00:00+08:00');
  const clerk = await theClerk(hall);
  const materials = [{ orderNum: FOLLOWS, form: 'paper' as const, fileIds: [] }];
  const supply = (arrivedOn: string) => () =>
    clerk.call(supplyTolerated, {
      params: { caseId },
      body: { version, arrivedOn, way: 'post', materials },
    });
  expect(await refusedWithoutTrace(hall, supply('2022-06-21'))).toMatchObject({
    code: 'cases/tolerance-late',
  });
  expect((await supply('2022-06-20')()).reply.version).toBe(version + 1);
});
