import type { OfficialFile } from '@banshi/contract/official-file';
import * as register from '@banshi/contract/official-register';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { A_LETTER } from '../../../testing/a-letter-file.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let writer: Person;
let reviewer: Person;
let signer: Person;
beforeAll(async () => {
  hall = await openHall();
  writer = await hall.as('BULLETIN_EDITOR', 'CENTER');
  reviewer = await hall.as('BULLETIN_OFFICE_REVIEWER', 'CENTER');
  signer = await hall.as('BULLETIN_SIGNER', 'CENTER');
});
afterAll(() => hall.close());

async function draft(by = writer, file: object = {}) {
  const body = { file: { ...A_LETTER, ...file } as OfficialFile };
  const { documentId } = (await by.call(register.startOfficialDocument, { body })).reply;
  return documentId;
}
const asked = (officialId: string, version: number) => ({
  params: { officialId },
  body: { version },
});
const { submitOfficialDocument: submit, passOfficialDocument: pass } = register;
const sendingBack = (officialId: string, version: number, comment: string) => ({
  params: { officialId },
  body: { version, comment },
});

test('writer, reviewer and signer each do their part; what is in review is not written', async () => {
  const id = await draft();
  const early = await signer.call(register.issueOfficialDocument, asked(id, 1));
  expect(early.problem).toMatchObject({
    code: 'bulletin/document-state',
    facts: { state: 'DRAFT' },
  });
  expect((await writer.call(submit, asked(id, 1))).reply).toMatchObject({
    ...{ state: 'SUBMITTED', version: 2, mayDo: [] },
  });
  const saving = { ...asked(id, 2), body: { version: 2, file: A_LETTER } };
  expect((await writer.call(register.saveOfficialDocument, saving)).problem.code).toBe(
    'bulletin/document-state',
  );
  const found = await reviewer.call(register.getOfficialDocument, {
    params: { officialId: id },
    query: {},
  });
  expect(found.reply.mayDo).toEqual(['PASS', 'RETURN']);
  expect((await reviewer.call(pass, asked(id, 2))).reply.state).toBe('PASSED');
  const { reply } = await signer.call(register.issueOfficialDocument, asked(id, 3));
  expect(reply.versions.map(({ act }) => act)).toEqual(['START', 'SUBMIT', 'PASS', 'ISSUE']);
});

test('a reviewer sends it back with a reason, and it is written and handed in anew', async () => {
  const id = await draft();
  await writer.call(submit, asked(id, 1)).then((one) => one.reply);
  const back = register.returnOfficialDocument;
  const mute = await reviewer.call(back, sendingBack(id, 2, ' '));
  expect(mute.problem.code).toBe('bulletin/reason-missing');
  const { reply } = await reviewer.call(back, sendingBack(id, 2, '示例：第二段缺依据'));
  expect(reply.state).toBe('DRAFT');
  expect(reply.versions.at(-1)).toMatchObject({ act: 'RETURN', comment: '示例：第二段缺依据' });
  const saving = { ...asked(id, 3), body: { version: 3, file: A_LETTER } };
  await writer.call(register.saveOfficialDocument, saving).then((one) => one.reply);
  expect((await writer.call(submit, asked(id, 4))).reply.state).toBe('SUBMITTED');
  const late = await reviewer.call(pass, asked(id, 4));
  expect(late.problem.code).toBe('bulletin/document-stale');
});

test('nobody reviews what he wrote', async () => {
  const id = await draft(reviewer);
  await writer.call(submit, asked(id, 1)).then((one) => one.reply);
  expect((await reviewer.call(pass, asked(id, 2))).problem.code).toBe('bulletin/document-own');
  const other = await hall.as('BULLETIN_OFFICE_REVIEWER', 'CENTER', 2);
  expect((await other.call(pass, asked(id, 2))).status).toBe(200);
});

test('documents are found by words, number, kind, year and state, page by page', async () => {
  const number = { code: '示寻函', year: 2022, serial: 8 };
  const ids = [];
  for (const title of ['关于示例甲的函', '关于示例乙的函', '关于示例丙的函']) {
    hall.clock.now = (hall.clock.now + 1_000) as typeof hall.clock.now;
    ids.push(await draft(writer, { title, number }));
  }
  await writer.call(submit, asked(ids[2] ?? '', 1)).then((one) => one.reply);
  const search = async (query: object) => {
    const { reply } = await writer.call(register.listOfficialDocuments, { query });
    return { ids: reply.documents.map(({ documentId }) => documentId), next: reply.next };
  };
  expect((await search({ words: '示例乙' })).ids).toEqual([ids[1]]);
  const ofSeries = { words: '示寻函〔2022〕8号' };
  expect((await search(ofSeries)).ids).toEqual(ids.toReversed());
  expect((await search({ ...ofSeries, state: 'SUBMITTED' })).ids).toEqual([ids[2]]);
  expect((await search({ ...ofSeries, profile: 'order' })).ids).toEqual([]);
  expect((await search({ ...ofSeries, year: 2019 })).ids).toEqual([]);
  expect((await search({ words: '关于 丙' })).ids).toContain(ids[2]);
  expect((await search({ words: '100%' })).ids).toEqual([]);
  const first = await search({ ...ofSeries, limit: 2 });
  expect(first.ids).toEqual([ids[2], ids[1]]);
  const second = await search({ ...ofSeries, limit: 2, after: first.next ?? '' });
  expect(second).toEqual({ ids: [ids[0]], next: null });
});
