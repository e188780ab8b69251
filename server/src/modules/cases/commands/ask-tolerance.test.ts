import {
  acceptTolerantly,
  allowTolerance,
  askTolerance,
  declineTolerance,
} from '@banshi/contract/case-tolerances';
import { getCase, listInbox } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { anIncompleteCase, FOLLOWS } from '../../../testing/tolerances.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const deadline = { kind: 'EVENT_BASED', on: null, days: 5, event: '示例市管控结束' } as const;
const ASKED = {
  orderNums: [FOLLOWS],
  deadline,
  grantsBefore: true,
  reason: '因示例市管控，接收单位无法出具材料',
};
const promise = { signedBy: '张示例', byAgent: false, authority: null } as const;

async function anAskedCase() {
  const clerk = await theClerk(hall);
  const { caseId, version } = await anIncompleteCase(hall);
  const body = { version, ...ASKED };
  return (await clerk.call(askTolerance, { params: { caseId }, body })).reply;
}

test('特事特办: what the leader agrees to is accepted so, and not otherwise', async () => {
  const clerk = await theClerk(hall);
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId, version, status } = await anAskedCase();
  expect(status).toBe('RECEIVED');
  const params = { caseId };
  const accept = (given: object, seen: number) =>
    clerk.call(acceptTolerantly, {
      params,
      body: { version: seen, orderNums: [FOLLOWS], deadline, promise, ...given },
    });
  const tooSoon = await refusedWithoutTrace(hall, () => accept({}, version));
  expect(tooSoon).toMatchObject({ code: 'cases/tolerance-case-by-case' });
  const { cases } = (await leader.call(listInbox, { query: { view: 'todo', limit: 100 } })).reply;
  expect(cases.map((one) => one.caseId)).toContain(caseId);
  const allowed = await leader.call(allowTolerance, {
    params,
    body: { version, opinion: '同意特事特办，落实监管' },
  });
  const other = { deadline: { ...deadline, days: 30 } };
  const beyond = await refusedWithoutTrace(hall, () => accept(other, allowed.reply.version));
  expect(beyond).toMatchObject({ code: 'cases/tolerance-case-by-case' });
  const { reply } = await accept({}, allowed.reply.version);
  expect(reply.status).toBe('ACCEPTED');
  const detail = (await clerk.call(getCase, { params })).reply;
  expect(detail.toleranceRequest).toBeNull();
  expect(detail.tolerance).toMatchObject({
    mode: 'CASE_BY_CASE',
    state: 'WAITING',
    event: deadline.event,
    dueOn: '2022-06-20',
    grantsBefore: true,
  });
});

test('only the leader agrees, and what was declined may be asked for again', async () => {
  const clerk = await theClerk(hall);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId, version } = await anAskedCase();
  const params = { caseId };
  const opinion = '同意';
  const notHis = await chief.call(allowTolerance, { params, body: { version, opinion } });
  expect(notHis.problem).toMatchObject({ code: 'identity/no-role' });
  const twice = await refusedWithoutTrace(hall, () =>
    clerk.call(askTolerance, { params, body: { version, ...ASKED } }),
  );
  expect(twice).toMatchObject({ code: 'cases/tolerance-pending' });
  const body = { version, reason: '可以等材料齐全' };
  const declined = (await leader.call(declineTolerance, { params, body })).reply;
  const again = { version: declined.version, ...ASKED };
  expect((await clerk.call(askTolerance, { params, body: again })).reply.version).toBe(4);
});
