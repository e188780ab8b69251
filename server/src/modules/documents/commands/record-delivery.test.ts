import { receiveCase } from '@banshi/contract/case-acts';
import { tellInterested } from '@banshi/contract/case-procedures';
import {
  issueApplicationForm,
  listCaseDocuments,
  recordDocumentDelivery,
} from '@banshi/contract/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aCaseWithReceipt, issueNow } from '../testing/issued.ts';

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

/** Handed to the applicant, whose name nobody types. */
const TO_APPLICANT = { ...ON_SITE, receiverName: null, isApplicant: true } as const;

async function aCaseWithTwoDocuments(): Promise<string> {
  const caseId = await aCaseWithReceipt(hall);
  await (await theClerk(hall)).call(issueApplicationForm, { params: { caseId } });
  return caseId;
}

test('what the applicant collects himself says his name as the case has it; nobody types it', async () => {
  const caseId = await aCaseWithReceipt(hall);
  const clerk = await theClerk(hall);
  const params = { caseId, seq: 1 };
  const body = { ...TO_APPLICANT, receiverName: '李冒名' };
  const { reply } = await clerk.call(recordDocumentDelivery, { params, body });
  expect(reply.mayApplicantSign).toBe(true);
  expect(reply.documents[0]?.deliveries).toMatchObject([{ receiverName: '张*例' }]);
});

test('an organisation does not sign itself: who signed for it is asked for', async () => {
  const clerk = await theClerk(hall);
  const receipt = await aReceipt(hall);
  const applicant = {
    ...receipt.applicant,
    ...{ name: '示例公司', idType: '001', idNumber: '91510000201801018U' },
    kind: 'organisation',
  } as const;
  const received = await clerk.call(receiveCase, { body: { ...receipt, applicant } });
  const { caseId } = received.reply;
  expect((await issueNow(hall, caseId)).mayApplicantSign).toBe(false);
  const params = { caseId, seq: 1 };
  const answer = await clerk.call(recordDocumentDelivery, { params, body: TO_APPLICANT });
  expect(answer.problem).toMatchObject({ code: 'documents/receiver-missing' });
});

test('several documents go in one act', async () => {
  const caseId = await aCaseWithTwoDocuments();
  const clerk = await theClerk(hall);
  const body = { ...TO_APPLICANT, alongside: [2] };
  const { reply } = await clerk.call(recordDocumentDelivery, { params: { caseId, seq: 1 }, body });
  expect(reply.documents.map(({ deliveryState }) => deliveryState)).toEqual([
    'delivered',
    'delivered',
  ]);
  expect(reply.documents[1]?.deliveries).toMatchObject([{ receiverName: '张*例' }]);
});

test('where one of them cannot go, none went', async () => {
  const caseId = await aCaseWithTwoDocuments();
  const clerk = await theClerk(hall);
  const first = { params: { caseId, seq: 1 } };
  await clerk.call(recordDocumentDelivery, { params: { caseId, seq: 2 }, body: ON_SITE });
  for (const [alongside, code] of [
    [[2], 'documents/already-delivered'],
    [[99], 'documents/not-found'],
  ] as const) {
    const body = { ...TO_APPLICANT, alongside: [...alongside] };
    const { problem } = await clerk.call(recordDocumentDelivery, { ...first, body });
    expect(problem).toMatchObject({ code });
  }
  const { reply } = await clerk.call(listCaseDocuments, { params: { caseId } });
  expect(reply.documents[0]?.deliveries).toEqual([]);
});

test('第三十六条: a notice to an interested party is signed for by nobody else, alone or beside what is the applicant’s', async () => {
  const accepted = await aCaseAfter(hall, 'accept');
  const params = { caseId: accepted.caseId };
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const party = { partyKind: 'person', party: '李邻居', interest: '相邻通行' } as const;
  const told = { params, body: { version: accepted.version, ...party } };
  expect((await reviewer.call(tellInterested, told)).status).toBe(200);
  const { documents } = await issueNow(hall, accepted.caseId);
  const notice = documents.find(({ isForApplicant }) => !isForApplicant);
  const own = documents.find(({ isForApplicant }) => isForApplicant);
  const clerk = await theClerk(hall);
  const [to, beside] = [notice?.seq ?? 0, own?.seq ?? 0];
  const record = (seq: number, body: object) =>
    clerk.call(recordDocumentDelivery, {
      params: { ...params, seq },
      body: { ...ON_SITE, ...body },
    });
  for (const [seq, body] of [
    [to, TO_APPLICANT],
    [beside, { ...TO_APPLICANT, alongside: [to] }],
    [beside, { alongside: [to] }],
  ] as const) {
    const { problem } = await record(seq, body);
    expect(problem).toMatchObject({
      ...{ code: 'documents/other-addressee', facts: { number: notice?.number } },
    });
  }
  const { reply } = await record(to, { receiverName: '李邻居' });
  expect(reply.documents.filter((one) => one.deliveryState === 'delivered')).toMatchObject([
    { seq: to, deliveries: [{ receiverName: '李*居' }] },
  ]);
});
