import { receiveCase, requestCorrection } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import {
  handInMaterial,
  offerMaterials,
  reuseMaterial,
  viewMasked,
} from '@banshi/contract/materials';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import {
  aCaseLacking,
  anAcceptedCase,
  matterAskingForIdentity,
} from '../../../testing/held-materials.ts';
import { addressOf, sendRaw } from '../../../testing/raw.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const SOMEBODY_ELSE = { ...APPLICANT, name: '李虚构', idNumber: '51010419850707201X' };

async function materialOf(caseId: string, orderNum: number) {
  const clerk = await theClerk(hall);
  const { materials } = (await clerk.call(getCase, { params: { caseId } })).reply;
  const found = materials.find((one) => one.orderNum === orderNum);
  if (!found) throw new Error(`the list has no material ${orderNum}`);
  return found;
}

test('L23: what the centre holds is offered, may not be asked for again, and is taken over by its file', async () => {
  const clerk = await theClerk(hall);
  const held = await anAcceptedCase(hall);
  const { caseId, orderNum } = await aCaseLacking(hall);
  const from = { caseId: held.caseId, orderNum: held.orderNum };
  expect((await materialOf(caseId, orderNum)).offer).toMatchObject({ from, fileCount: 1 });
  const asking = await refusedWithoutTrace(hall, () =>
    clerk.call(requestCorrection, {
      params: { caseId },
      body: { version: 1, defects: [{ orderNum, reason: '未提交' }] },
    }),
  );
  expect(asking).toMatchObject({ code: 'cases/already-held', facts: { orderNums: [orderNum] } });
  await clerk.call(reuseMaterial, { params: { caseId, orderNum }, body: { from } });
  const taken = await materialOf(caseId, orderNum);
  expect(taken).toMatchObject({
    audit: 'WAIT',
    form: 'electronic',
    offer: null,
    files: [{ fileId: held.fileId, name: '身份证.pdf' }],
    handings: [{ source: 'reused' }],
  });
  const url = `${addressOf(viewMasked, { caseId, fileId: held.fileId })}?page=1`;
  expect((await sendRaw(hall.app, clerk, { method: 'GET', url })).statusCode).toBe(200);
});

test('L23: at the counter it is offered before anything is asked for, and received with the case', async () => {
  const clerk = await theClerk(hall);
  await anAcceptedCase(hall);
  const { matter, orderNum } = await matterAskingForIdentity(hall, 5);
  const { kind, idType, idNumber } = APPLICANT;
  const { matterId } = matter;
  const body = { matterId, kind, idType, idNumber };
  const { offers } = (await clerk.call(offerMaterials, { body })).reply;
  const offered = offers.find((one) => one.orderNum === orderNum);
  if (!offered) throw new Error('the identity document is held');
  const materials = [
    { orderNum, form: 'electronic' as const, fileIds: [], from: offered.offer.from },
  ];
  const receipt = { matterId, applicant: APPLICANT, summary: '示例', area: '510000', materials };
  const { caseId } = (await clerk.call(receiveCase, { body: receipt })).reply;
  expect((await materialOf(caseId, orderNum)).handings).toMatchObject([
    { source: 'reused', files: [{ name: '身份证.pdf' }] },
  ]);
});

test('reuse never crosses applicants, whatever place is named', async () => {
  const clerk = await theClerk(hall);
  const held = await anAcceptedCase(hall);
  const { caseId, orderNum, matterId } = await aCaseLacking(hall, SOMEBODY_ELSE);
  expect((await materialOf(caseId, orderNum)).offer).toBeNull();
  const from = { caseId: held.caseId, orderNum: held.orderNum };
  const taking = await refusedWithoutTrace(hall, () =>
    clerk.call(reuseMaterial, { params: { caseId, orderNum }, body: { from } }),
  );
  expect(taking).toMatchObject({ status: 422, code: 'cases/reuse-not-held' });
  const materials = [{ orderNum, form: 'electronic' as const, fileIds: [], from }];
  const receipt = { matterId, applicant: SOMEBODY_ELSE, summary: '示例', area: '510000' };
  const receiving = await refusedWithoutTrace(hall, () =>
    clerk.call(receiveCase, { body: { ...receipt, materials } }),
  );
  expect(receiving).toMatchObject({ code: 'cases/reuse-not-held' });
  const { kind, idType, idNumber } = SOMEBODY_ELSE;
  const body = { matterId, kind, idType, idNumber };
  expect((await clerk.call(offerMaterials, { body })).reply).toEqual({ offers: [] });
});

test('what an applicant wrote for one case is not taken for another', async () => {
  const clerk = await theClerk(hall);
  const held = await anAcceptedCase(hall);
  const { caseId, orderNum } = await aCaseLacking(hall);
  const form = held.orderNum === 1 ? 2 : 1;
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(reuseMaterial, {
      params: { caseId, orderNum: orderNum === 1 ? 2 : 1 },
      body: { from: { caseId: held.caseId, orderNum: form } },
    }),
  );
  expect(refused).toMatchObject({ code: 'cases/reuse-not-held' });
});

test('a document that has expired is asked for again', async () => {
  const clerk = await theClerk(hall);
  const other = { ...APPLICANT, name: '王虚构', idNumber: '510104197811112018' };
  const held = await anAcceptedCase(hall, other);
  const body = {
    form: 'electronic' as const,
    fileIds: [held.fileId],
    source: 'scan' as const,
    trust: 'copy' as const,
    validUntil: '2022-06-12',
  };
  const { caseId, orderNum } = await aCaseLacking(hall, other);
  expect((await materialOf(caseId, orderNum)).offer).not.toBeNull();
  await clerk
    .call(handInMaterial, { params: { caseId: held.caseId, orderNum: held.orderNum }, body })
    .then((one) => one.reply);
  expect((await materialOf(caseId, orderNum)).offer).toBeNull();
});
