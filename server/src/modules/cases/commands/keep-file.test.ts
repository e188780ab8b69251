import { connect } from 'node:net';
import { receiveCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aPdf } from '../../../testing/hostile-files.ts';
import { sendRaw } from '../../../testing/raw.ts';
import { upload } from '../../../testing/upload.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

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
