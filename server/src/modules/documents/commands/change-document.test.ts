import { correctDocument, recordDocumentDelivery } from '@banshi/contract/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theClerk } from '../../../testing/counter.ts';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aCaseWithReceipt } from '../testing/issued.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const DELIVERY = {
  method: 'electronic',
  state: 'delivered',
  receiverName: null,
  trackingNo: null,
} as const;

test('who may not read the case is told that there is none', async () => {
  const params = { caseId: await aCaseWithReceipt(hall), seq: 1 };
  const other = await hall.as('FRONT_CLERK', 'FORESTRY');
  const { problem } = await other.call(recordDocumentDelivery, { params, body: DELIVERY });
  expect(problem).toMatchObject({ status: 404, code: 'cases/not-found' });
});

test('who may read the case but holds the role for another body is refused', async () => {
  const params = { caseId: await aCaseWithReceipt(hall), seq: 1 };
  const reader = await hall.as('WINDOW_HEAD', 'FORESTRY', 7);
  await grantRole(hall, reader, { role: 'SUPERVISOR', bodyCode: 'HEALTH' });
  const body = { reason: '姓名有误', replacements: [{ from: '张示例', to: '张例示' }] };
  const { problem } = await reader.call(correctDocument, { params, body });
  expect(problem).toMatchObject({ status: 403, code: 'cases/other-organisation' });
});

test('a document that was never issued is not there', async () => {
  const params = { caseId: await aCaseWithReceipt(hall), seq: 2 };
  const clerk = await theClerk(hall);
  const { problem } = await clerk.call(recordDocumentDelivery, { params, body: DELIVERY });
  expect(problem).toMatchObject({ status: 404, code: 'documents/not-found' });
});
