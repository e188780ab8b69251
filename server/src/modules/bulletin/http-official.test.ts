import { previewOfficialDocument } from '@banshi/contract/official-documents';
import type { OfficialFile } from '@banshi/contract/official-file';
import { DOCUMENT_EXTENSIONS, DOCUMENT_FORMATS } from '@banshi/contract/official-words';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../testing/hall.ts';
import type { Person } from '../../testing/person.ts';

let hall: Hall;
let writer: Person;
beforeAll(async () => {
  hall = await openHall();
  writer = await hall.as('BULLETIN_EDITOR', 'CENTER');
});
afterAll(() => hall.close());

const FILE: OfficialFile = {
  profile: 'document',
  masthead: ['示例省政务局', '示例省司法厅'],
  number: { code: '示政务发', year: 2026, serial: 3 },
  title: ['关于公布窗口名单', '的通知'],
  text: ['现公布<b>窗口</b>名单。'],
  table: { columns: [{ head: '窗口' }], rows: [['1号']] },
  issuer: ['示例省政务局', '示例省司法厅'],
  issueDate: '2026-11-02',
};

function rendered(body: object, person = writer) {
  return hall.app.inject({
    method: 'POST',
    url: '/api/official-renderings',
    headers: {
      cookie: person.cookie ?? '',
      'x-csrf-token': person.csrfToken ?? '',
      'content-type': 'application/json',
    },
    payload: JSON.stringify(body),
  });
}

test('the pages of what is on the screen come back as pictures', async () => {
  const { reply } = await writer.call(previewOfficialDocument, { body: { file: FILE } });
  // The seals of two bodies need more than is left of the first page.
  expect(reply.pages).toHaveLength(2);
  expect(reply.pages[0]).toMatch(/^<svg /);
});

test.each(DOCUMENT_FORMATS)(
  'the same comes as %s, an attachment that no browser runs',
  async (format) => {
    const reply = await rendered({ file: FILE, format });
    expect(reply.statusCode).toBe(200);
    const starts = { pdf: /^%PDF/, ofd: /^PK/, docx: /^PK/, html: /^<!DOCTYPE/, text: /^示例省/ };
    expect(reply.rawPayload.toString()).toMatch(starts[format]);
    const name = encodeURIComponent(`关于公布窗口名单的通知.${DOCUMENT_EXTENSIONS[format]}`);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'content-security-policy': 'sandbox',
    });
  },
);

test('what cannot be printed is refused with its place, and so is who writes none', async () => {
  const { number: _, ...unnumbered } = FILE;
  const asked = async (file: OfficialFile, person = writer) =>
    (await person.call(previewOfficialDocument, { body: { file } })).problem;
  expect(await asked(unnumbered)).toMatchObject({
    status: 422,
    code: 'bulletin/invalid',
    facts: { at: '$.number' },
  });
  const rare = { ...FILE, text: ['某𫠠。'] };
  expect(await asked(rare)).toMatchObject({
    code: 'bulletin/glyph-missing',
    facts: { path: '$.text[0]', character: '𫠠' },
  });
  expect((await rendered({ file: rare, format: 'ofd' })).statusCode).toBe(422);
  const clerk = await hall.as('FRONT_CLERK', 'CENTER');
  expect(await asked(FILE, clerk)).toMatchObject({ status: 403 });
  expect((await rendered({ file: FILE, format: 'pdf' }, clerk)).statusCode).toBe(403);
});
