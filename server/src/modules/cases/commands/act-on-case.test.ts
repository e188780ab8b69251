import { acceptCase, withdrawCase } from '@banshi/contract/case-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('of an acceptance and a withdrawal at once one wins, and the loser learns who did what', async () => {
  const clerk = await theClerk(hall);
  const other = await hall.as('FRONT_CLERK', 'PROVINCE', 2);
  const { caseId, version } = await aReceivedCase(hall);
  const params = { caseId };
  const answers = await Promise.all([
    clerk.call(acceptCase, { params, body: { version } }),
    other.call(withdrawCase, { params, body: { version, reason: '申请人书面撤回' } }),
  ]);
  expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409]);
  const [winner, loser] = answers.toSorted((one, two) => one.status - two.status);
  expect(loser?.problem).toMatchObject({
    code: 'cases/stale',
    facts: { caseId, version: 2, status: winner?.reply.status, byName: '测试FRONT_CLERK' },
  });
});

test('a case of another department is as absent as one that does not exist', async () => {
  const stranger = await hall.as('FRONT_CLERK', 'FORESTRY');
  const { caseId, version } = await aReceivedCase(hall);
  const absent = '00000000-0000-7000-8000-000000000000';
  const problems = [];
  for (const id of [caseId, absent]) {
    const params = { caseId: id };
    const { requestId: _, ...problem } = await refusedWithoutTrace(hall, () =>
      stranger.call(acceptCase, { params, body: { version } }),
    );
    problems.push(problem);
  }
  expect(problems[0]).toEqual(problems[1]);
});

test('who reads a case of one department and acts for another is refused by name of the department', async () => {
  const person = await hall.as('SUPERVISOR', 'HEALTH');
  await grantRole(hall, person, { role: 'FRONT_CLERK', bodyCode: 'FORESTRY' });
  const { caseId, version } = await aReceivedCase(hall);
  const refused = await refusedWithoutTrace(hall, () =>
    person.call(acceptCase, { params: { caseId }, body: { version } }),
  );
  expect(refused).toMatchObject({ status: 403, code: 'cases/other-organisation' });
});

test('a version never seen is refused as stale and writes nothing', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aCaseAfter(hall, 'accept');
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(withdrawCase, { params: { caseId }, body: { version: 9, reason: '撤回' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/stale', facts: { seenVersion: 9, version: 2 } });
});
