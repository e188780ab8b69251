import { issueApplicationForm, listCaseDocuments } from '@banshi/contract/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { issueNow } from '../testing/issued.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('the application form is printed when the counter asks for it, once, with the number of its kind', async () => {
  const { caseId } = await aReceivedCase(hall);
  expect((await issueNow(hall, caseId)).documents.map(({ kind }) => kind)).toEqual(['RECEIPT']);
  const clerk = await theClerk(hall);
  const params = { caseId };
  expect((await clerk.call(listCaseDocuments, { params })).reply.mayPrintForm).toBe(true);
  const both = await Promise.all([1, 2].map(() => clerk.call(issueApplicationForm, { params })));
  for (const { reply } of both) {
    expect(reply.mayPrintForm).toBe(false);
    expect(reply.documents.map(({ kind, number }) => [kind, number])).toEqual([
      ['RECEIPT', '川卫收字〔2022〕第0001号'],
      ['APPLICATION_FORM', '川卫申字〔2022〕第0001号'],
    ]);
  }
});

test('who is not at the counter of the body prints no form', async () => {
  const { caseId } = await aReceivedCase(hall);
  const elsewhere = await hall.as('FRONT_CLERK', 'FORESTRY');
  const refused = await elsewhere.call(issueApplicationForm, { params: { caseId } });
  expect(refused.problem.code).toBe('cases/not-found');
});
