import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { receiveCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createClamdScanner } from '../../../platform/files/index.ts';
import { aClamd, FINDING, MARK, type TestClamd } from '../../../testing/a-clamd.ts';
import { aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aPdf } from '../../../testing/hostile-files.ts';
import { sendRaw } from '../../../testing/raw.ts';
import { upload } from '../../../testing/upload.ts';

let hall: Hall;
let clamd: TestClamd;
beforeAll(async () => {
  clamd = await aClamd();
  const patience = { connectMs: 2_000, answerMs: 500 };
  const scanner = createClamdScanner({ host: '127.0.0.1', port: clamd.port }, patience);
  hall = await openHall({ scanner });
});
afterAll(async () => {
  await hall.close();
  await clamd.close();
});
beforeEach(() => {
  clamd.mood = 'well';
});

const PDF = aPdf();
const FILE_BYTES_MAX = 1024 * 1024;

test('a file is named by its content, claimed by a case and handed out as an attachment', async () => {
  const clerk = await theClerk(hall);
  const { json: file } = await upload(hall, clerk, { content: PDF, name: '../申请表.pdf' });
  expect(file).toMatchObject({
    name: '申请表.pdf',
    mediaType: 'application/pdf',
    sizeBytes: PDF.length,
  });
  const receipt = await aReceipt(hall);
  const materials = receipt.materials.map((one) => ({ ...one, fileIds: [file.fileId] }));
  const { caseId } = (await clerk.call(receiveCase, { body: { ...receipt, materials } })).reply;
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail.materials[0]?.files).toEqual([file]);
  const download = await hall.app.inject({
    method: 'GET',
    url: `/api/cases/${caseId}/files/${file.fileId}`,
    headers: { cookie: clerk.cookie ?? '' },
  });
  expect(download.rawPayload.equals(PDF)).toBe(true);
  expect(download.headers['content-disposition']).toMatch(/^attachment; /);
});

test('a file that comes without a name is taken under one', async () => {
  const head = '--x\r\ncontent-disposition: form-data; name="file"';
  const type = '\r\ncontent-type: application/octet-stream\r\n\r\n';
  const answer = await sendRaw(hall.app, await theClerk(hall), {
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.concat([Buffer.from(head + type), PDF, Buffer.from('\r\n--x--\r\n')]),
  });
  expect(answer.json()).toMatchObject({ name: 'file', mediaType: 'application/pdf' });
});

test('what a file is, its content tells and not its name', async () => {
  const clerk = await theClerk(hall);
  const refused = await upload(hall, clerk, {
    content: Buffer.from('<html><script>1</script></html>'),
    name: 'form.pdf',
  });
  expect(refused).toMatchObject({ status: 415, json: { code: 'cases/file-type' } });
});

test('a file that is too large is refused with the limit', async () => {
  const clerk = await theClerk(hall);
  const refused = await upload(hall, clerk, {
    content: Buffer.concat([PDF, Buffer.alloc(FILE_BYTES_MAX)]),
    name: 'large.pdf',
  });
  expect(refused).toMatchObject({
    status: 413,
    json: { code: 'cases/file-too-large', facts: { bytesMax: FILE_BYTES_MAX } },
  });
});

test('a body that announces 5 GB is refused by its header, and the line is cut', async () => {
  const clerk = await theClerk(hall);
  const address = await hall.app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.write(
    [
      'POST /api/files HTTP/1.1',
      'host: 127.0.0.1',
      `cookie: ${clerk.cookie}`,
      `x-csrf-token: ${clerk.csrfToken}`,
      'content-type: multipart/form-data; boundary=x',
      `content-length: ${5 * 1024 ** 3}`,
      '',
      '--x',
    ].join('\r\n'),
  );
  const answer = Buffer.concat(await socket.toArray()).toString();
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain('cases/file-too-large');
});

test('of a form with two thousand files the first is read and nothing more', async () => {
  const part = (index: number) =>
    `--x\r\ncontent-disposition: form-data; name="file"; filename="${index}.pdf"\r\n\r\n${PDF}\r\n`;
  const answer = await sendForm(Array.from({ length: 2000 }, (_, index) => part(index)).join(''));
  expect(answer.json()).toMatchObject({ sizeBytes: PDF.length });
});

test('a form with a field of an endless name is refused', async () => {
  const answer = await sendForm(
    `--x\r\ncontent-disposition: form-data; name="${'n'.repeat(60_000)}"\r\n\r\nx\r\n`,
  );
  expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, answer.body).toBeLessThan(500);
});

async function sendForm(parts: string) {
  return sendRaw(hall.app, await theClerk(hall), {
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: `${parts}--x--\r\n`,
  });
}

test('a hostile file is refused with what is wrong with it', async () => {
  const clerk = await theClerk(hall);
  const content = aPdf({ catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' });
  const refused = await upload(hall, clerk, { content, name: 'form.pdf' });
  expect(refused).toMatchObject({
    status: 422,
    json: { code: 'cases/file-hostile', facts: { fault: 'script' } },
  });
});

test('what the virus scanner finds is refused by its name, and nothing of it is kept', async () => {
  const clerk = await theClerk(hall);
  const content = Buffer.concat([aPdf(), Buffer.from(`\n% ${MARK}\n`)]);
  const before = await filesKept();
  const refused = await upload(hall, clerk, { content, name: 'form.pdf' });
  expect(refused).toMatchObject({
    status: 422,
    json: { code: 'cases/file-infected', facts: { finding: FINDING } },
  });
  expect(await filesKept()).toEqual(before);
});

test.each([
  ['silent', 'silent'],
  ['hangs-up', 'silent'],
  ['cut-off', 'silent'],
  ['too-large', 'size'],
  ['unclear', 'unclear'],
] as const)('while the virus scanner is %s no file is taken', async (mood, reason) => {
  clamd.mood = mood;
  const clerk = await theClerk(hall);
  const before = await filesKept();
  const content = aPdf({ more: `% ${mood}\n` });
  const refused = await upload(hall, clerk, { content, name: 'form.pdf' });
  expect(refused).toMatchObject({
    status: 503,
    json: { code: 'cases/file-unscanned', facts: { reason } },
  });
  expect(await filesKept()).toEqual(before);
});

test('what the house has made itself waits for no scanner', async () => {
  clamd.mood = 'silent';
  const { files } = hall.house.documentDeps;
  expect((await files.keepOwn(Readable.from([aPdf()]))).ok).toBe(true);
});

/** Also what lies aside while it arrives. */
async function filesKept(): Promise<string[]> {
  return readdir(join(hall.folder, 'files'), { recursive: true });
}
