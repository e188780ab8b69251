import {
  compileBulletinDraft,
  getBulletinDraft,
  listBulletinDrafts,
  previewBulletin,
  saveBulletinDraft,
} from '@banshi/contract/bulletin';
import type { BulletinFile } from '@banshi/contract/bulletin-file';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../testing/hall.ts';
import type { Person } from '../../testing/person.ts';

let hall: Hall;
let editor: Person;
let draftId: string;
let file: BulletinFile;
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const body = { from: '2022-06-13', to: '2022-06-17' };
  ({ draftId, file } = (await editor.call(compileBulletinDraft, { body })).reply);
});
afterAll(() => hall.close());

function download(format: string, id = draftId) {
  return hall.app.inject({
    method: 'GET',
    url: `/api/bulletin-drafts/${id}/document?format=${format}`,
    headers: { cookie: editor.cookie ?? '' },
  });
}

test.each([
  ['text', /^2022年第1期（总第1期）\n/, 'txt'],
  ['html', /^<!DOCTYPE html>/, 'html'],
  ['pdf', /^%PDF-/, 'pdf'],
  ['ofd', /^PK/, 'ofd'],
  ['docx', /^PK/, 'docx'],
])(
  'a draft is downloaded as %s, an attachment that no browser runs',
  async (format, start, end) => {
    const reply = await download(format);
    expect(reply.statusCode).toBe(200);
    expect(reply.rawPayload.toString()).toMatch(start);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(
        `工作简报2022年第1期（总第1期）.${end}`,
      )}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  },
);

test('the downloaded text holds the live sentence and the headings of 2022', async () => {
  const text = (await download('text')).payload;
  expect(text).toContain('省本级行政许可事项受理0件，办结0件；');
  expect(text).toContain('（六）大厅防控情况。');
  expect(text).toContain('发：各部门窗口。\n（共印80份）');
});

test('a format that is not made and a draft that is not there are refused', async () => {
  expect((await download('rtf')).json()).toMatchObject({ status: 400, code: 'request/malformed' });
  const missing = await download('text', '00000000-0000-7000-8000-000000000000');
  expect(missing.json()).toMatchObject({ status: 404, code: 'bulletin/not-found' });
});

test('a preview shows the pages of what is on the screen and stores nothing', async () => {
  const items = Array.from({ length: 60 }, (_, n) => `第${n}条动态：一切正常，群众满意而归。`);
  const typed = { ...file, sections: [...file.sections, { title: '新加的一节', items }] };
  const { reply } = await editor.call(previewBulletin, { body: { file: typed } });
  expect(reply.pages.length).toBeGreaterThan(2);
  for (const page of reply.pages) expect(page).toMatch(/^<svg /);
  expect((await editor.call(getBulletinDraft, { params: { draftId } })).reply.file).toEqual(file);
});

test('a preview refuses what cannot be printed, with its place', async () => {
  const refused = async (changed: BulletinFile) =>
    (await editor.call(previewBulletin, { body: { file: changed } })).problem;
  expect(await refused({ ...file, title: '名𫠠' })).toMatchObject({
    status: 422,
    code: 'bulletin/glyph-missing',
    facts: { path: '$.title', character: '𫠠', characters: ['𫠠'] },
  });
  expect(await refused({ ...file, issueDate: '2022-13-01' })).toMatchObject({
    status: 422,
    code: 'bulletin/invalid',
    facts: { at: '$.issueDate' },
  });
});

test('a sentence behind every day that is counted is refused where it is saved, with its place', async () => {
  const statistics = { source: '示例平台', from: '2022-01-01', to: '9999-12-31' };
  const changed = { ...file, sections: [{ title: '一节', statistics }] };
  const { reply } = await editor.call(compileBulletinDraft, {
    body: { from: '2022-06-20', to: '2022-06-24' },
  });
  const params = { draftId: reply.draftId };
  const body = { version: 1, file: changed };
  const refused = await editor.call(saveBulletinDraft, { params, body });
  expect(refused.problem).toMatchObject({
    status: 400,
    code: 'request/malformed',
    facts: { path: '/file/sections/0/statistics/to' },
  });
});

test('neither strangers nor clerks see drafts', async () => {
  const stranger = await hall.stranger.call(listBulletinDrafts, {});
  expect(stranger.problem).toMatchObject({ status: 401, code: 'identity/not-signed-in' });
  const clerk = await hall.as('FRONT_CLERK', 'PROVINCE');
  const refused = await clerk.call(getBulletinDraft, { params: { draftId } });
  expect(refused.problem).toMatchObject({ status: 403, code: 'identity/no-role' });
});
