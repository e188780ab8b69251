import { receiveCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const FILE_BYTES_MAX = 1024 * 1024;

/** Sends a file as a browser's form does. */
async function upload(person: Person, content: Buffer, name: string) {
  const boundary = 'example-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const reply = await hall.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: {
      cookie: person.cookie ?? '',
      'x-csrf-token': person.csrfToken ?? '',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  return { status: reply.statusCode, json: reply.json() };
}

test('a file is named by its content, claimed by a case and handed out as an attachment', async () => {
  const clerk = await theClerk(hall);
  const { json: file } = await upload(clerk, PDF, '../申请表.pdf');
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
  const refused = await upload(clerk, Buffer.from('<html><script>1</script></html>'), 'form.pdf');
  expect(refused).toMatchObject({ status: 415, json: { code: 'cases/file-type' } });
});

test('a file that is too large is refused with the limit', async () => {
  const clerk = await theClerk(hall);
  const refused = await upload(
    clerk,
    Buffer.concat([PDF, Buffer.alloc(FILE_BYTES_MAX)]),
    'large.pdf',
  );
  expect(refused).toMatchObject({
    status: 413,
    json: { code: 'cases/file-too-large', facts: { bytesMax: FILE_BYTES_MAX } },
  });
});
