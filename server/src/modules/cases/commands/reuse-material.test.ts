import {
  type ApplicantInput,
  acceptCase,
  receiveCase,
  requestCorrection,
} from '@banshi/contract/case-acts';
import { downloadFile, getCase } from '@banshi/contract/cases';
import { handInMaterial, offerMaterials, reuseMaterial } from '@banshi/contract/materials';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverAll } from '../../../platform/outbox.ts';
import { APPLICANT, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aPdf } from '../../../testing/hostile-files.ts';
import { addressOf, sendRaw } from '../../../testing/raw.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';
import { upload } from '../../../testing/upload.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const SOMEBODY_ELSE = { ...APPLICANT, name: '李虚构', idNumber: '51010419850707201X' };

/** A matter of this body that asks for the identity document, and where in its list. */
async function matterAskingForIdentity(skip = 0) {
  const { all } = await hall.house.catalogue.matters();
  const found = [];
  for (const { matterId, isOnApplication, isInForce } of all) {
    if (!isOnApplication || !isInForce) continue;
    const matter = await hall.house.catalogue.matter(matterId);
    const identity = matter?.materials.find((one) => one.name.includes('有效身份证件'));
    if (matter && identity) found.push({ matter, orderNum: identity.orderNum });
  }
  const chosen = found[skip];
  if (!chosen) throw new Error('the demo asks for identity documents in many matters');
  return chosen;
}

interface Taken {
  readonly caseId: string;
  readonly fileId: string;
  readonly orderNum: number;
}

/** A case of this applicant, accepted with a scan of his identity document. */
async function anAcceptedCase(applicant: ApplicantInput = APPLICANT): Promise<Taken> {
  const clerk = await theClerk(hall);
  const { matter, orderNum } = await matterAskingForIdentity();
  const content = aPdf({ catalogue: `/Lang(${applicant.idNumber.slice(-4)})` });
  const { fileId } = (await upload(hall, clerk, { content, name: '身份证.pdf' })).json;
  const materials = matter.materials.map((one) => ({
    orderNum: one.orderNum,
    form: one.orderNum === orderNum ? ('electronic' as const) : ('paper' as const),
    fileIds: one.orderNum === orderNum ? [fileId] : [],
  }));
  const receipt = { matterId: matter.matterId, applicant, summary: '示例', area: '510000' };
  const { reply } = await clerk.call(receiveCase, { body: { ...receipt, materials } });
  const params = { caseId: reply.caseId };
  await clerk.call(acceptCase, { params, body: { version: 1 } }).then((one) => one.reply);
  await deliverAll(
    {
      db: hall.db,
      now: () => hall.clock.now,
      onFailure: (error) => {
        throw error;
      },
    },
    hall.house.subscriptions,
  );
  return { caseId: reply.caseId, fileId, orderNum };
}

/** A case of another matter, received without the identity document. */
async function aCaseLacking(applicant: ApplicantInput = APPLICANT) {
  const clerk = await theClerk(hall);
  const { matter, orderNum } = await matterAskingForIdentity(3);
  const materials = matter.materials
    .filter((one) => one.orderNum !== orderNum)
    .map((one) => ({ orderNum: one.orderNum, form: 'paper' as const, fileIds: [] }));
  const receipt = { matterId: matter.matterId, applicant, summary: '示例', area: '510000' };
  const { caseId } = (await clerk.call(receiveCase, { body: { ...receipt, materials } })).reply;
  return { caseId, orderNum, matterId: matter.matterId };
}

async function materialOf(caseId: string, orderNum: number) {
  const clerk = await theClerk(hall);
  const { materials } = (await clerk.call(getCase, { params: { caseId } })).reply;
  const found = materials.find((one) => one.orderNum === orderNum);
  if (!found) throw new Error(`the list has no material ${orderNum}`);
  return found;
}

test('L23: what the centre holds is offered, may not be asked for again, and is taken over by its file', async () => {
  const clerk = await theClerk(hall);
  const held = await anAcceptedCase();
  const { caseId, orderNum } = await aCaseLacking();
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
  const url = addressOf(downloadFile, { caseId, fileId: held.fileId });
  expect((await sendRaw(hall.app, clerk, { method: 'GET', url })).statusCode).toBe(200);
});

test('L23: at the counter it is offered before anything is asked for, and received with the case', async () => {
  const clerk = await theClerk(hall);
  await anAcceptedCase();
  const { matter, orderNum } = await matterAskingForIdentity(5);
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
  const held = await anAcceptedCase();
  const { caseId, orderNum, matterId } = await aCaseLacking(SOMEBODY_ELSE);
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
  const held = await anAcceptedCase();
  const { caseId, orderNum } = await aCaseLacking();
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
  const held = await anAcceptedCase(other);
  const body = {
    form: 'electronic' as const,
    fileIds: [held.fileId],
    source: 'scan' as const,
    trust: 'copy' as const,
    validUntil: '2022-06-12',
  };
  const { caseId, orderNum } = await aCaseLacking(other);
  expect((await materialOf(caseId, orderNum)).offer).not.toBeNull();
  await clerk
    .call(handInMaterial, { params: { caseId: held.caseId, orderNum: held.orderNum }, body })
    .then((one) => one.reply);
  expect((await materialOf(caseId, orderNum)).offer).toBeNull();
});
