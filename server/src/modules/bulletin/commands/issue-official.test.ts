import type { OfficialFile } from '@banshi/contract/official-file';
import * as register from '@banshi/contract/official-register';
import { DOCUMENT_FORMATS } from '@banshi/contract/official-words';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sm3 } from '../../../platform/crypto/index.ts';
import { A_LETTER } from '../../../testing/a-letter-file.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { reviewed } from '../../../testing/official-documents.ts';
import type { Person } from '../../../testing/person.ts';
import { addressOf, sendRaw } from '../../../testing/raw.ts';

let hall: Hall;
let writer: Person;
let signer: Person;
beforeAll(async () => {
  hall = await openHall();
  writer = await hall.as('BULLETIN_EDITOR', 'CENTER');
  signer = await hall.as('BULLETIN_SIGNER', 'CENTER');
});
afterAll(() => hall.close());

/** A document that was reviewed. */
async function draft(file: object, by = writer) {
  const body = { file: { ...A_LETTER, ...file } as OfficialFile };
  const begun = (await by.call(register.startOfficialDocument, { body })).reply;
  return { ...begun, version: await reviewed(hall, begun.documentId, 1) };
}

const issuing = ({ documentId, version }: { documentId: string; version: number }) => ({
  params: { officialId: documentId },
  body: { version },
});

async function issued(file: object) {
  return (await signer.call(register.issueOfficialDocument, issuing(await draft(file)))).reply;
}

const withCode = (code: string, serial = 1) => ({ number: { code, year: 2021, serial } });

test('the first of a series carries the number that was typed, the next go on; the year and the day are those of issuing', async () => {
  const first = await issued(withCode('示甲函', 17));
  expect(first).toMatchObject({
    state: 'ISSUED',
    version: 4,
    number: '示甲函〔2022〕17号',
    mayDo: [],
  });
  expect(first.file.issueDate).toBe('2022-06-13');
  expect(first.versions.map(({ act }) => act)).toEqual(['START', 'SUBMIT', 'PASS', 'ISSUE']);
  expect((await issued(withCode('示甲函', 3))).number).toBe('示甲函〔2022〕18号');
  expect((await issued(withCode('示乙函', 1))).number).toBe('示乙函〔2022〕1号');
});

test('orders count through all years by their body, minutes without a number have none', async () => {
  const order = {
    ...{ profile: 'order', masthead: '示例省人民政府令', orderNo: 12, text: ['现予公布。'] },
    ...{ signatory: { post: '省长', name: '张示例' }, number: undefined, title: undefined },
    issuer: undefined,
  };
  expect((await issued(order)).number).toBe('第12号');
  expect((await issued({ ...order, orderNo: 5 })).number).toBe('第13号');
  const minutes = { profile: 'minutes', masthead: '示例会议纪要', number: undefined };
  expect((await issued(minutes)).number).toBeNull();
});

test('numbers have no gap and none twice when many are issued at once', async () => {
  const drafts = [];
  for (let count = 0; count < 4; count += 1) drafts.push(await draft(withCode('示丙函')));
  const replies = await Promise.all(
    drafts.map((one) => signer.call(register.issueOfficialDocument, issuing(one))),
  );
  const serials = replies.map(({ reply }) => reply.file.number?.serial ?? 0);
  expect(serials.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4]);
});

test('its writer does not issue it, and what is issued does not change', async () => {
  const own = await draft(withCode('示丁函'), signer);
  const refused = await signer.call(register.issueOfficialDocument, issuing(own));
  expect(refused.problem?.code).toBe('bulletin/document-own');
  const done = await issued(withCode('示丁函'));
  expect(done.number).toBe('示丁函〔2022〕1号');
  const again = await signer.call(register.issueOfficialDocument, issuing(done));
  expect(again.problem?.code).toBe('bulletin/document-issued');
  const saving = { params: { officialId: done.documentId }, body: { version: 4, file: done.file } };
  expect((await writer.call(register.saveOfficialDocument, saving)).problem?.code).toBe(
    'bulletin/document-issued',
  );
  await expect(sql`delete from bulletin.official_issued`.execute(hall.db)).rejects.toThrow();
  await expect(
    sql`update bulletin.official_issued set text = ''`.execute(hall.db),
  ).rejects.toThrow();
});

test('pages and text are frozen with their digests, the service of seals signs the pages and is told where seals go', async () => {
  const done = await issued(withCode('示戊函'));
  const address = addressOf(register.downloadOfficialDocument, { officialId: done.documentId });
  const files = new Map<string, Buffer>();
  for (const format of DOCUMENT_FORMATS) {
    const url = `${address}?format=${format}`;
    const answer = await sendRaw(hall.app, writer, { method: 'GET', url });
    expect(answer.statusCode, format).toBe(200);
    files.set(format, answer.rawPayload);
  }
  const { issued: frozen } = done;
  const pdf = files.get('pdf') ?? Buffer.alloc(0);
  expect(sm3(pdf).toString('hex')).toBe(frozen?.pdfSm3);
  expect(sm3(files.get('text') ?? '').toString('hex')).toBe(frozen?.textSm3);
  expect(files.get('text')?.toString()).toContain('示戊函〔2022〕1号');
  const signature = {
    keyId: frozen?.keyId ?? '',
    value: Buffer.from(frozen?.signature ?? '', 'hex'),
  };
  expect(await hall.house.bulletinDeps.signing.verify(sm3(pdf), signature)).toBe(true);
  expect(frozen?.seals).toMatchObject([{ issuer: '示例办', page: 1, diameter: 42 }]);
  expect(frozen?.templateVersion).toBeGreaterThan(0);
});

test('a character that no font has is named, and no number is lost', async () => {
  const rare = await draft({ ...withCode('示己函'), text: ['某𫠠。'] });
  const refused = await signer.call(register.issueOfficialDocument, issuing(rare));
  expect(refused.problem?.code).toBe('bulletin/glyph-missing');
  expect((await issued(withCode('示己函'))).number).toBe('示己函〔2022〕1号');
});
