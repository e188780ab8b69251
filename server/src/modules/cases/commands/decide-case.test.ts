import { acceptCase, decideAtOnce, decideCase, receiveCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCaseAfter,
  aReceipt,
  aReceivedCase,
  bringToDecision,
  theClerk,
} from '../../../testing/counter.ts';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const GRANT = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;
const REFUSAL = {
  outcome: 'refuse',
  opinion: '不予',
  reasons: '不符合《示例条例》第一条',
  remedies: '可在六十日内申请行政复议',
} as const;

test('a grant ends both limits on the day of the decision', async () => {
  const { caseId } = await aCaseAfter(hall, 'grant');
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const detail = (await chief.call(getCase, { params: { caseId } })).reply;
  expect(detail.status).toBe('GRANTED');
  expect(detail.clocks.map((one) => [one.clock, one.state])).toEqual([
    ['acceptance', 'met'],
    ['statutory', 'met'],
    ['promise', 'met'],
    ['delivery', 'running'],
  ]);
});

test('a refusal keeps its reasons and its notice of remedies', async () => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'verify');
  const body = { version, ...REFUSAL };
  const { reply } = await leader.call(decideCase, { params: { caseId }, body });
  expect(reply.status).toBe('REFUSED');
  const { outcome } = (await leader.call(getCase, { params: { caseId } })).reply;
  const { reasons, remedies } = REFUSAL;
  expect(outcome).toMatchObject({ reasons, remedies });
});

test('a refusal without reasons or without remedies is refused and nothing is written', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'verify');
  for (const field of ['reasons', 'remedies'] as const) {
    for (const value of [null, '  ']) {
      const body = { version, ...REFUSAL, [field]: value };
      const refused = await refusedWithoutTrace(hall, () =>
        chief.call(decideCase, { params: { caseId }, body }),
      );
      expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field } });
    }
  }
});

test('who accepted a promise-type case never decides it', async () => {
  const both = await hall.as('CHIEF_REP', 'HEALTH', 2);
  await grantRole(hall, both, { role: 'FRONT_CLERK', bodyCode: 'HEALTH' });
  const { caseId, version } = await aReceivedCase(hall);
  await both.call(acceptCase, { params: { caseId }, body: { version } });
  const ready = await bringToDecision(hall, { caseId, version: version + 1 });
  for (const given of [GRANT, REFUSAL]) {
    const refused = await refusedWithoutTrace(hall, () =>
      both.call(decideCase, { params: { caseId }, body: { version: ready.version, ...given } }),
    );
    expect(refused).toMatchObject({
      status: 403,
      code: 'cases/same-person',
      facts: { did: 'accept' },
    });
  }
});

test('L7: an instant matter is decided on the spot, another one is not', async () => {
  const clerk = await theClerk(hall);
  const { all } = await hall.house.catalogue.matters();
  const instant = all.find((one) => one.projectType === 'INSTANT' && one.isInForce);
  if (!instant) throw new Error('the demo has an instant matter');
  const chief = await hall.as('CHIEF_REP', instant.department.code);
  const matter = await hall.house.catalogue.matter(instant.matterId);
  const materials = (matter?.materials ?? []).map(({ orderNum }) => ({
    orderNum,
    form: 'paper' as const,
    fileIds: [],
  }));
  const receipt = { ...(await aReceipt(hall)), matterId: instant.matterId, materials };
  const received = (await clerk.call(receiveCase, { body: receipt })).reply;
  const params = { caseId: received.caseId };
  await clerk.call(acceptCase, { params, body: { version: 1 } });
  const body = { version: 2, opinion: '符合条件，当场准予' };
  expect((await chief.call(decideAtOnce, { params, body })).reply.status).toBe('GRANTED');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const other = await hall.as('CHIEF_REP', 'HEALTH');
  const refused = await refusedWithoutTrace(hall, () =>
    other.call(decideAtOnce, { params: { caseId }, body: { version, opinion: '准予' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/not-instant' });
});
