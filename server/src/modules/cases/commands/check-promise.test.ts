import { closeCase, decideCase, reviewCase, verifyCase } from '@banshi/contract/case-acts';
import { checkPromise, listPromises, revokeDecision } from '@banshi/contract/case-promises';
import { acceptTolerantly, repairCredit } from '@banshi/contract/case-tolerances';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverAll } from '../../../platform/outbox.ts';
import { theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { anAcceptedPromise, aPromisedCase } from '../../../testing/promises.ts';
import { anIncompleteCase, FIVE_DAYS } from '../../../testing/tolerances.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function tellAll() {
  const onFailure = (error: unknown) => {
    throw error;
  };
  const telling = { db: hall.db, now: () => hall.clock.now, onFailure };
  await deliverAll(telling, hall.house.subscriptions);
}

/** The number of somebody else, invented. */
const ANOTHER = '510104199003071026';
const BY_DATA = { method: 'DATA', findings: '比对登记数据', rectifyBy: null } as const;

test('a promise that is found kept waits for nobody any more', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aPromisedCase(hall);
  const params = { caseId };
  const body = { version, outcome: 'OK' as const, ...BY_DATA };
  const { reply } = await reviewer.call(checkPromise, { params, body });
  const { promises } = (await reviewer.call(listPromises, { query: { limit: 100 } })).reply;
  expect(promises.map((one) => one.caseId)).not.toContain(caseId);
  const again = await refusedWithoutTrace(hall, () =>
    reviewer.call(checkPromise, { params, body: { ...body, version: reply.version } }),
  );
  expect(again).toMatchObject({ code: 'cases/promise-settled' });
});

test('a promise that is found false before the decision bars the next as well, until it is repaired', async () => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await anAcceptedPromise(hall, ANOTHER);
  const params = { caseId };
  const opinion = '示例意见';
  await reviewer.call(reviewCase, { params, body: { version, opinion, proposal: 'refuse' } });
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  await verifier.call(verifyCase, { params, body: { version: version + 1, opinion } });
  const refused = await leader.call(decideCase, {
    params,
    body: {
      version: version + 2,
      outcome: 'refuse',
      ...{ opinion, reasons: '承诺的场所不存在', remedies: '示例救济', fraud: true },
    },
  });
  expect((await leader.call(getCase, { params })).reply.credit).toBe('open');
  await tellAll();
  const clerk = await theClerk(hall);
  const next = await anIncompleteCase(hall, ANOTHER);
  const ask = () =>
    clerk.call(acceptTolerantly, {
      params: { caseId: next.caseId },
      body: { version: next.version, ...FIVE_DAYS },
    });
  expect((await ask()).problem).toMatchObject({ code: 'cases/credit-barred' });
  const repairing = { version: refused.reply.version, reason: '已完成信用修复' };
  await leader.call(repairCredit, { params, body: repairing });
  await tellAll();
  expect((await ask()).reply.status).toBe('ACCEPTED');
});

test('a false promise is revoked by another, and bars the next', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId, version } = await aPromisedCase(hall);
  const params = { caseId };
  const result = { resultName: '示例证', resultNo: '1' };
  await chief.call(closeCase, { params, body: { version, ...result } });
  const early = await refusedWithoutTrace(hall, () =>
    leader.call(revokeDecision, { params, body: { version: version + 1, reason: '不实' } }),
  );
  expect(early).toMatchObject({ code: 'cases/promise-not-false' });
  const found = { version: version + 1, outcome: 'FALSE' as const, ...BY_DATA };
  const seen = (await reviewer.call(checkPromise, { params, body: found })).reply;
  const revoking = { version: seen.version, reason: '场所不存在' };
  await leader.call(revokeDecision, { params, body: revoking });
  const detail = (await leader.call(getCase, { params })).reply;
  expect(detail).toMatchObject({ credit: 'open', promise: { state: 'REVOKED' } });
  await tellAll();
  const clerk = await theClerk(hall);
  const next = await anIncompleteCase(hall);
  const barred = await refusedWithoutTrace(hall, () =>
    clerk.call(acceptTolerantly, {
      params: { caseId: next.caseId },
      body: { version: next.version, ...FIVE_DAYS },
    }),
  );
  expect(barred).toMatchObject({ code: 'cases/credit-barred' });
});
