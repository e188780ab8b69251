import { decideCase } from '@banshi/contract/case-acts';
import { explainDelay } from '@banshi/contract/case-procedures';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, bringToDecision } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aHandledCase, goPast, START } from '../../../testing/late-case.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const reason = '需要会同其他机关核对资料';

async function shownTo(caseId: string, role: 'DEPT_LEADER' | 'REVIEWER') {
  const reader = await hall.as(role, 'HEALTH');
  return (await reader.call(getCase, { params: { caseId } })).reply;
}

test('a case over its limit is explained by the leader or chief representative, and stays as it is', async () => {
  const caseId = await aHandledCase(hall);
  const { dueOn } = (await shownTo(caseId, 'DEPT_LEADER')).clocks.find(
    ({ clock }) => clock === 'promise',
  ) ?? { dueOn: '' };
  await goPast(hall, caseId, 1);
  const before = await shownTo(caseId, 'DEPT_LEADER');
  expect(before.actions.map(({ action }) => action)).toContain('explainDelay');
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const body = { version: before.version, reason };
  const { reply } = await chief.call(explainDelay, { params: { caseId }, body });
  expect(reply).toMatchObject({ status: before.status, due: before.due });
  const after = await shownTo(caseId, 'DEPT_LEADER');
  expect(after.journal.at(-1)).toMatchObject({
    type: 'cases/delay-explained',
    byName: '测试CHIEF_REP',
    facts: { reason, clock: 'promise', dueOn },
  });
  // There may be more to say later.
  const anew = { version: reply.version, reason: `${reason}，预计下周办结` };
  expect((await chief.call(explainDelay, { params: { caseId }, body: anew })).status).toBe(200);
  hall.at(START);
});

test('what was decided after its limit is explained all the same; what was decided in time is not', async () => {
  const late = await aCaseAfter(hall, 'accept');
  await goPast(hall, late.caseId, 2);
  const ready = await bringToDecision(hall, late);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const decision = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;
  const params = { caseId: late.caseId };
  const body = { version: ready.version, ...decision };
  const granted = await chief.call(decideCase, { params, body });
  const { version } = granted.reply;
  expect((await chief.call(explainDelay, { params, body: { version, reason } })).status).toBe(200);
  hall.at(START);

  const lawful = await aCaseAfter(hall, 'grant');
  await goPast(hall, lawful.caseId, 20);
  const { actions } = await shownTo(lawful.caseId, 'DEPT_LEADER');
  expect(actions.map(({ action }) => action)).not.toContain('explainDelay');
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const refused = await refusedWithoutTrace(hall, () =>
    leader.call(explainDelay, {
      params: { caseId: lawful.caseId },
      body: { version: lawful.version, reason },
    }),
  );
  expect(refused).toMatchObject({ status: 409, code: 'cases/not-over-limit' });
  hall.at(START);
});

test('nobody explains a case within its limits, without a reason, or of another body', async () => {
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const params = { caseId };
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const early = await refusedWithoutTrace(hall, () =>
    leader.call(explainDelay, { params, body: { version, reason } }),
  );
  expect(early).toMatchObject({ code: 'cases/not-over-limit' });
  await goPast(hall, caseId, 1);
  const later = await hall.as('DEPT_LEADER', 'HEALTH');
  const bare = await refusedWithoutTrace(hall, () =>
    later.call(explainDelay, { params, body: { version, reason: '  ' } }),
  );
  expect(bare).toMatchObject({ code: 'cases/reason-missing' });
  const stranger = await hall.as('DEPT_LEADER', 'FORESTRY');
  const other = await refusedWithoutTrace(hall, () =>
    stranger.call(explainDelay, { params, body: { version, reason } }),
  );
  expect(other).toMatchObject({ status: 404 });
  hall.at(START);
});
