import * as register from '@banshi/contract/official-register';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { A_LETTER } from '../../../testing/a-letter-file.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let writer: Person;
let other: Person;
beforeAll(async () => {
  hall = await openHall();
  writer = await hall.as('BULLETIN_EDITOR', 'CENTER');
  other = await hall.as('BULLETIN_OFFICE_REVIEWER', 'CENTER');
});
afterAll(() => hall.close());

const start = async () =>
  (await writer.call(register.startOfficialDocument, { body: { file: A_LETTER } })).reply;

test('a draft is kept, found again, saved by another, and every text stays with who wrote it', async () => {
  const begun = await start();
  expect(begun).toMatchObject({
    ...{ version: 1, state: 'DRAFT', profile: 'letter', title: '关于示例的函', number: null },
    ...{ file: A_LETTER, mayDo: ['SAVE', 'SUBMIT'], issued: null },
  });
  const params = { officialId: begun.documentId };
  const file = { ...A_LETTER, title: '关于另一示例的函' };
  const saving = { params, body: { version: 1, file } };
  const saved = (await other.call(register.saveOfficialDocument, saving)).reply;
  expect(saved).toMatchObject({ version: 2, title: '关于另一示例的函', file });
  expect(saved.versions.map(({ act }) => act)).toEqual(['START', 'SAVE']);
  const { documents } = (await writer.call(register.listOfficialDocuments, { query: {} })).reply;
  expect(documents[0]).toMatchObject({ documentId: begun.documentId, version: 2 });
  const first = { params, query: { textOf: 1 } };
  const found = (await writer.call(register.getOfficialDocument, first)).reply;
  expect([found.version, found.file]).toEqual([2, A_LETTER]);
  const unknown = await writer.call(register.getOfficialDocument, { params, query: { textOf: 9 } });
  expect(unknown.problem?.code).toBe('bulletin/document-version-unknown');
});

test('whoever comes second is told who was first', async () => {
  const { documentId } = await start();
  const saving = {
    params: { officialId: documentId },
    body: { version: 1, file: { ...A_LETTER, text: ['乙。'] } },
  };
  expect((await other.call(register.saveOfficialDocument, saving)).status).toBe(200);
  const late = await writer.call(register.saveOfficialDocument, saving);
  expect(late.problem).toMatchObject({
    code: 'bulletin/document-stale',
    facts: { seenVersion: 1, version: 2 },
  });
});

test('what cannot be printed is not kept, each place named; what is not there is not found', async () => {
  const file = { ...A_LETTER, signers: ['甲'] };
  const refused = await writer.call(register.startOfficialDocument, { body: { file } });
  expect(refused.problem).toMatchObject({
    code: 'bulletin/invalid',
    facts: { faults: [{ path: '$.signers', rule: 'not-in-this-profile' }] },
  });
  const number = { code: '示函', year: 2022, serial: 100_000 };
  const high = { body: { file: { ...A_LETTER, number } } };
  expect((await writer.call(register.startOfficialDocument, high)).problem).toMatchObject({
    facts: { faults: [{ path: '$.number.serial', rule: 'above-maximum' }] },
  });
  const params = { officialId: '01a20ae4-a462-7190-b297-adae3a3cb841' };
  const absent = await writer.call(register.getOfficialDocument, { params, query: {} });
  expect(absent.problem?.code).toBe('bulletin/document-unknown');
});
