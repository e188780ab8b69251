import { getCase } from '@banshi/contract/cases';
import { checkMaterial, handInMaterial } from '@banshi/contract/materials';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aPdf } from '../../../testing/hostile-files.ts';
import type { Person } from '../../../testing/person.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';
import { aFile, upload } from '../../../testing/upload.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const SCAN = { form: 'electronic', source: 'scan', trust: 'compared', validUntil: null } as const;

async function theMaterial(person: Person, caseId: string) {
  const { materials } = (await person.call(getCase, { params: { caseId } })).reply;
  const [first] = materials;
  if (!first) throw new Error('the matter of the test lists materials');
  return first;
}

test('a material handed in again keeps the earlier one: who, when, at which version of the case', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aReceivedCase(hall);
  const file = await aFile(hall, clerk);
  const done = await clerk.call(handInMaterial, {
    params: { caseId, orderNum: 1 },
    body: { ...SCAN, fileIds: [file.fileId] },
  });
  expect(done.reply).toEqual({ orderNum: 1, audit: 'WAIT', handings: 2 });
  expect(await theMaterial(clerk, caseId)).toMatchObject({
    form: 'electronic',
    trust: 'compared',
    files: [file],
    handings: [
      { number: 1, form: 'paper', source: 'paper', files: [], caseVersion: 1 },
      { number: 2, form: 'electronic', source: 'scan', files: [file], byName: '测试FRONT_CLERK' },
    ],
  });
});

test('two people hand in at once, and both materials are there', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aReceivedCase(hall);
  const body = { ...SCAN, fileIds: [] };
  const answers = await Promise.all(
    [1, 2, 1, 2].map((orderNum) =>
      clerk.call(handInMaterial, { params: { caseId, orderNum }, body }),
    ),
  );
  expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200]);
  const { materials } = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(materials.slice(0, 2).map((one) => one.handings.length)).toEqual([3, 3]);
});

test('the same request sent twice hands in once', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aReceivedCase(hall);
  const input = {
    params: { caseId, orderNum: 1 },
    body: { ...SCAN, fileIds: [] },
    key: 'twice-key',
  };
  const [first, second] = [
    await clerk.call(handInMaterial, input),
    await clerk.call(handInMaterial, input),
  ];
  expect(second.reply).toEqual(first.reply);
  expect((await theMaterial(clerk, caseId)).handings).toHaveLength(2);
});

test('what another person has uploaded is not taken into a case', async () => {
  const clerk = await theClerk(hall);
  const colleague = await hall.as('FRONT_CLERK', 'PROVINCE', 2);
  const { caseId } = await aReceivedCase(hall);
  const content = aPdf({ catalogue: '/PageMode/UseNone' });
  const { json } = await upload(hall, colleague, { content, name: '别人的.pdf' });
  const { fileId } = json;
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(handInMaterial, {
      params: { caseId, orderNum: 1 },
      body: { ...SCAN, fileIds: [fileId] },
    }),
  );
  expect(refused).toMatchObject({ code: 'cases/file-unknown', facts: { fileIds: [fileId] } });
});

test('two people upload the same content, and each keeps the name he gave it', async () => {
  const content = aPdf({ catalogue: '/PageMode/UseOutlines' });
  const names = ['甲.pdf', '乙.pdf'];
  const shown = await Promise.all(
    names.map(async (name, index) => {
      const person = await hall.as('FRONT_CLERK', 'PROVINCE', index + 1);
      const { caseId } = await aReceivedCase(hall);
      const { fileId } = (await upload(hall, person, { content, name })).json;
      const body = { ...SCAN, fileIds: [fileId] };
      await person.call(handInMaterial, { params: { caseId, orderNum: 1 }, body });
      return (await theMaterial(person, caseId)).files[0]?.name;
    }),
  );
  expect(shown).toEqual(names);
});

test('after the decision, for another body, or on a day that is none, nothing is handed in', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aCaseAfter(hall, 'grant');
  const body = { ...SCAN, fileIds: [] };
  const late = await refusedWithoutTrace(hall, () =>
    clerk.call(handInMaterial, { params: { caseId, orderNum: 1 }, body }),
  );
  expect(late).toMatchObject({ status: 409, code: 'cases/material-status' });
  const other = await hall.as('REVIEWER', 'FORESTRY');
  const hidden = await refusedWithoutTrace(hall, () =>
    other.call(handInMaterial, { params: { caseId, orderNum: 1 }, body }),
  );
  expect(hidden).toMatchObject({ status: 404, code: 'cases/not-found' });
  const open = await aReceivedCase(hall);
  const noDay = await refusedWithoutTrace(hall, () =>
    clerk.call(checkMaterial, {
      params: { caseId: open.caseId, orderNum: 1 },
      body: { handing: 1, verdict: 'PASS', note: null, trust: null, validUntil: '2022-02-30' },
    }),
  );
  expect(noDay).toMatchObject({ status: 422, code: 'cases/no-such-day' });
});
