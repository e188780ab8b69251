import { acceptCase, requestCorrection, supplementCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { checkMaterial } from '@banshi/contract/materials';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const PASS = { handing: 1, verdict: 'PASS', note: null, trust: null, validUntil: null } as const;
const FIX = { ...PASS, verdict: 'FIX', note: '未盖章' } as const;

test('an examination says who, when and what, and for which handing-in', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aReceivedCase(hall);
  const body = { ...PASS, trust: 'compared', validUntil: '2030-01-01' } as const;
  const done = await clerk.call(checkMaterial, { params: { caseId, orderNum: 1 }, body });
  expect(done.reply).toEqual({ orderNum: 1, audit: 'PASS', handings: 1 });
  const { materials } = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(materials[0]).toMatchObject({
    audit: 'PASS',
    trust: 'compared',
    validUntil: '2030-01-01',
    checks: [
      {
        verdict: 'PASS',
        handing: 1,
        occasion: 'check',
        at: '2022-06-13T09:00:00+08:00',
        byName: '测试FRONT_CLERK',
      },
    ],
  });
});

test('what had expired when it was handed in does not pass', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aReceivedCase(hall);
  const params = { caseId, orderNum: 1 };
  const before = { ...PASS, validUntil: '2022-06-12' };
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(checkMaterial, { params, body: before }),
  );
  expect(refused).toMatchObject({
    code: 'cases/material-expired',
    facts: { orderNum: 1, on: '2022-06-12' },
  });
  // Its last day is a good one.
  const body = { ...PASS, validUntil: '2022-06-13' };
  expect((await clerk.call(checkMaterial, { params, body })).reply.audit).toBe('PASS');
  const wanting = { ...FIX, validUntil: '2022-06-12' };
  expect((await clerk.call(checkMaterial, { params, body: wanting })).reply.audit).toBe('FIX');
});

test('L4: the notice may not leave out what was found wanting, and acceptance not pass it', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const params = { caseId };
  await clerk.call(checkMaterial, { params: { caseId, orderNum: 2 }, body: FIX });
  const accepting = await refusedWithoutTrace(hall, () =>
    clerk.call(acceptCase, { params, body: { version } }),
  );
  expect(accepting).toMatchObject({ code: 'cases/materials-wanting', facts: { orderNums: [2] } });
  const defects = [{ orderNum: 1, reason: '未签名' }];
  const partly = await refusedWithoutTrace(hall, () =>
    clerk.call(requestCorrection, { params, body: { version, defects } }),
  );
  expect(partly).toMatchObject({ code: 'cases/defects-left-out', facts: { orderNums: [2] } });
  const whole = [...defects, { orderNum: 2, reason: '未盖章' }];
  await clerk.call(requestCorrection, { params, body: { version, defects: whole } });
  const materials = [1, 2].map((orderNum) => ({ orderNum, form: 'paper' as const, fileIds: [] }));
  await clerk.call(supplementCase, { params, body: { version: 2, materials } });
  const detail = (await clerk.call(getCase, { params })).reply;
  expect(detail.materials.map((one) => one.audit).slice(0, 2)).toEqual(['FIXED', 'FIXED']);
  expect(detail.materials.map((one) => one.acts.includes('check')).slice(0, 3)).toEqual([
    true,
    true,
    false,
  ]);
  const settled = await refusedWithoutTrace(hall, () =>
    clerk.call(checkMaterial, { params: { caseId, orderNum: 3 }, body: PASS }),
  );
  expect(settled).toMatchObject({ status: 409, code: 'cases/material-settled' });
  const accepted = await clerk.call(acceptCase, { params, body: { version: 3 } });
  expect(accepted.reply.status).toBe('ACCEPTED');
});

test('behind the counter the department examines, and the clerk no longer', async () => {
  const { caseId } = await aCaseAfter(hall, 'accept');
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const clerk = await theClerk(hall);
  const params = { caseId, orderNum: 1 };
  expect((await reviewer.call(checkMaterial, { params, body: FIX })).reply.audit).toBe('FIX');
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(checkMaterial, { params, body: PASS }),
  );
  expect(refused).toMatchObject({ status: 409, code: 'cases/material-status' });
});

test('of an acceptance and an examination at once, never both win against each other', async () => {
  const clerk = await theClerk(hall);
  const colleague = await hall.as('FRONT_CLERK', 'PROVINCE', 2);
  for (let round = 0; round < 6; round += 1) {
    const { caseId, version } = await aReceivedCase(hall);
    const [accepted, examined] = await Promise.all([
      clerk.call(acceptCase, { params: { caseId }, body: { version } }),
      colleague.call(checkMaterial, { params: { caseId, orderNum: 1 }, body: FIX }),
    ]);
    const wins = [accepted, examined].filter((one) => one.status === 200);
    expect(wins, JSON.stringify([accepted.status, examined.status])).toHaveLength(1);
  }
});
