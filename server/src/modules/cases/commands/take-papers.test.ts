import { getTransfer, recallPapers, takePapers } from '@banshi/contract/paper-transfers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theClerk } from '../../../testing/counter.ts';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import {
  ALL_CAME,
  anAcceptedOnPaper,
  aTransfer,
  placesOf,
  waitingPapers,
} from '../../../testing/papers.ts';
import type { Person } from '../../../testing/person.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
let clerk: Person;
let reviewer: Person;

beforeAll(async () => {
  hall = await openHall();
  clerk = await theClerk(hall);
  reviewer = await hall.as('REVIEWER', 'HEALTH');
});
afterAll(() => hall.close());

test('what did not come waits at the counter again, and the list says so', async () => {
  const caseId = await anAcceptedOnPaper(hall);
  const { transferId } = await aTransfer(clerk, [caseId]);
  const params = { transferId };
  const body = { missing: [{ caseId, orderNum: 1 }] };
  expect((await reviewer.call(takePapers, { params, body })).reply).toEqual({ missingCount: 1 });
  expect(await waitingPapers(clerk, 'toDepartment')).toContain(caseId);
  expect((await placesOf(reviewer, caseId))[0]).toBe('window');
  const { reply } = await clerk.call(getTransfer, { params });
  expect(reply.cases[0]?.papers.filter(({ isMissing }) => isMissing)).toHaveLength(1);
  // The rest of the paper is in the department; only what is at the counter goes with the next list.
  const again = await aTransfer(clerk, [caseId]);
  const next = await clerk.call(getTransfer, { params: { transferId: again.transferId } });
  expect(next.reply.paperCount).toBe(1);
});

test('a list that nobody signed for is taken back by who made it, and by nobody else', async () => {
  const caseId = await anAcceptedOnPaper(hall);
  const { transferId } = await aTransfer(clerk, [caseId]);
  const params = { transferId };
  const colleague = await hall.as('FRONT_CLERK', 'HEALTH', 2);
  const others = await refusedWithoutTrace(hall, () =>
    colleague.call(recallPapers, { params, body: {} }),
  );
  expect(others).toMatchObject({ code: 'cases/transfer-not-own' });
  await clerk.call(recallPapers, { params, body: {} });
  expect(await waitingPapers(clerk, 'toDepartment')).toContain(caseId);
  const late = await refusedWithoutTrace(hall, () =>
    reviewer.call(takePapers, { params, body: ALL_CAME }),
  );
  expect(late).toMatchObject({ code: 'cases/transfer-settled', facts: { state: 'recalled' } });
});

test('who hands over does not sign for it, and nothing is signed for that was not on the list', async () => {
  const both = await hall.as('FRONT_CLERK', 'HEALTH', 3);
  await grantRole(hall, both, { role: 'REVIEWER', bodyCode: 'HEALTH' });
  const caseId = await anAcceptedOnPaper(hall);
  const params = await aTransfer(both, [caseId]);
  const own = await refusedWithoutTrace(hall, () =>
    both.call(takePapers, { params, body: ALL_CAME }),
  );
  expect(own).toMatchObject({ code: 'cases/transfer-own' });
  const stray = await refusedWithoutTrace(hall, () =>
    reviewer.call(takePapers, { params, body: { missing: [{ caseId, orderNum: 99 }] } }),
  );
  expect(stray).toMatchObject({ code: 'cases/paper-not-listed' });
});

test('of two who sign at once one has signed, and the other is told', async () => {
  const caseId = await anAcceptedOnPaper(hall);
  const { transferId } = await aTransfer(clerk, [caseId]);
  const colleague = await hall.as('REVIEWER', 'HEALTH', 2);
  const answers = await Promise.all(
    [reviewer, colleague].map((person) =>
      person.call(takePapers, { params: { transferId }, body: ALL_CAME }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('who stands on the other side is told whose work it is', async () => {
  const params = await aTransfer(clerk, [await anAcceptedOnPaper(hall)]);
  const colleague = await hall.as('FRONT_CLERK', 'HEALTH', 2);
  const taken = await refusedWithoutTrace(hall, () =>
    colleague.call(takePapers, { params, body: ALL_CAME }),
  );
  expect(taken).toMatchObject({ code: 'cases/transfer-side', facts: { roles: ['REVIEWER'] } });
});
