import { listCaseDocuments, recordDocumentDelivery } from '@banshi/contract/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aCaseWithReceipt } from '../testing/issued.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const ON_SITE = {
  method: 'onSite',
  state: 'delivered',
  receiverName: '张示例',
  trackingNo: null,
} as const;
const POSTED = {
  method: 'post',
  state: 'sent',
  receiverName: null,
  trackingNo: 'EX0000001CN',
} as const;

test('what was handed over at the counter says to whom, by whom and when; the name is masked', async () => {
  const caseId = await aCaseWithReceipt(hall);
  const clerk = await theClerk(hall);
  const params = { caseId, seq: 1 };
  const { reply } = await clerk.call(recordDocumentDelivery, { params, body: ON_SITE });
  expect(reply.documents[0]).toMatchObject({
    deliveryState: 'delivered',
    deliveries: [
      {
        method: 'onSite',
        state: 'delivered',
        receiverName: '张*例',
        trackingNo: null,
        at: '2022-06-13T09:00:00+08:00',
        byName: '测试FRONT_CLERK',
      },
    ],
  });
});

test('what was posted is on its way, comes back, is posted again and arrives', async () => {
  const caseId = await aCaseWithReceipt(hall);
  const clerk = await theClerk(hall);
  const params = { caseId, seq: 1 };
  const arrived = {
    ...POSTED,
    state: 'delivered',
    receiverName: '张示例',
    trackingNo: null,
  } as const;
  const returned = { ...POSTED, state: 'returned', trackingNo: null } as const;
  const states: string[] = [];
  for (const body of [POSTED, returned, { ...POSTED, trackingNo: 'EX0000002CN' }, arrived]) {
    const { reply } = await clerk.call(recordDocumentDelivery, { params, body });
    states.push(reply.documents[0]?.deliveryState ?? '');
  }
  expect(states).toEqual(['sent', 'returned', 'sent', 'delivered']);
  const again = await clerk.call(recordDocumentDelivery, { params, body: POSTED });
  expect(again.problem).toMatchObject({ code: 'documents/already-delivered' });
});

test('two who record at once: one delivery, and the other is told', async () => {
  const caseId = await aCaseWithReceipt(hall);
  const clerk = await theClerk(hall);
  const params = { caseId, seq: 1 };
  const answers = await Promise.all(
    [1, 2].map(() => clerk.call(recordDocumentDelivery, { params, body: ON_SITE })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const { reply } = await clerk.call(listCaseDocuments, { params: { caseId } });
  expect(reply.documents[0]?.deliveries).toHaveLength(1);
});

test('the same request again is answered and not recorded twice', async () => {
  const caseId = await aCaseWithReceipt(hall);
  const clerk = await theClerk(hall);
  const request = { params: { caseId, seq: 1 }, body: POSTED, key: 'the-same-key' };
  const first = await clerk.call(recordDocumentDelivery, request);
  const second = await clerk.call(recordDocumentDelivery, request);
  expect(second.reply).toEqual(first.reply);
});
