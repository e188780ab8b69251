import { closeCase, refuseAcceptance } from '@banshi/contract/case-acts';
import {
  getTransfer,
  listTransfers,
  sendPapers,
  takePapers,
} from '@banshi/contract/paper-transfers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import {
  ALL_CAME,
  anAcceptedOnPaper,
  aTransfer,
  placesOf,
  sending,
  signFor,
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

test('paper goes to the department with a numbered list, all of it, and lies there when it is signed for', async () => {
  const [one, other] = [await anAcceptedOnPaper(hall), await anAcceptedOnPaper(hall)];
  expect(await waitingPapers(clerk, 'toDepartment')).toEqual(expect.arrayContaining([one, other]));
  const { transferId, number } = await aTransfer(clerk, [one, other]);
  expect(number).toMatch(/^LZ-\d{8}-\d{3}$/);
  expect(await waitingPapers(clerk, 'toDepartment')).not.toContain(one);
  expect(new Set(await placesOf(reviewer, one))).toEqual(new Set(['toDepartment']));

  const params = { transferId };
  const { reply: list } = await reviewer.call(getTransfer, { params });
  expect(list).toMatchObject({ number, state: 'sent', caseCount: 2, acts: ['take'] });
  expect(list.cases.flatMap(({ papers }) => papers)).toHaveLength(list.paperCount);
  expect(list.cases[0]?.papers[0]).toMatchObject({
    name: expect.stringMatching(/./),
    isMissing: false,
  });

  expect((await reviewer.call(takePapers, { params, body: ALL_CAME })).reply).toEqual({
    missingCount: 0,
  });
  expect(new Set(await placesOf(reviewer, one))).toEqual(new Set(['department']));
  const { reply: open } = await reviewer.call(listTransfers, {
    query: { state: 'sent', limit: 100 },
  });
  expect(open.transfers.map((each) => each.transferId)).not.toContain(transferId);
});

test('with the result the paper waits for its way back, until the result is handed over', async () => {
  const { caseId, version } = await aCaseAfter(hall, 'grant');
  const there = await aTransfer(clerk, [caseId]);
  await signFor(reviewer, there.transferId);
  expect(await waitingPapers(reviewer, 'toWindow')).not.toContain(caseId);

  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const result = { version, resultName: '示例许可证', resultNo: '1' };
  await chief.call(closeCase, { params: { caseId }, body: result });
  expect(await waitingPapers(reviewer, 'toWindow')).toContain(caseId);
  const back = await aTransfer(reviewer, [caseId], 'toWindow');
  await signFor(clerk, back.transferId);
  expect(new Set(await placesOf(reviewer, caseId))).toEqual(new Set(['window']));
  expect(await waitingPapers(clerk, 'toDepartment')).not.toContain(caseId);
});

test('who is turned away takes the paper home', async () => {
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, reason: '不属于本部门职权', competentBody: '示例机关' };
  await clerk.call(refuseAcceptance, { params: { caseId }, body });
  expect(await waitingPapers(clerk, 'toDepartment')).not.toContain(caseId);
});

test('all or none: a list with one case too many, or of two departments, is not made', async () => {
  const [one, other] = [await anAcceptedOnPaper(hall), await anAcceptedOnPaper(hall)];
  await aTransfer(clerk, [other]);
  const twice = await refusedWithoutTrace(hall, () =>
    clerk.call(sendPapers, sending([one, other])),
  );
  expect(twice).toMatchObject({ code: 'cases/no-paper-here' });
  const forestry = await aReceivedCase(hall, 'FORESTRY');
  const mixed = await refusedWithoutTrace(hall, () =>
    clerk.call(sendPapers, sending([one, forestry.caseId])),
  );
  expect(mixed).toMatchObject({ code: 'cases/transfer-of-several' });
});
