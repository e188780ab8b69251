import {
  compileBulletinDraft,
  getBulletinDraft,
  saveBulletinDraft,
} from '@banshi/contract/bulletin';
import {
  getBulletinIssue,
  listBulletinIssues,
  passBulletinDraft,
  returnBulletinDraft,
  signBulletinDraft,
  submitBulletinDraft,
} from '@banshi/contract/bulletin-steps';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sm3 } from '../../../platform/crypto/index.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let editor: Person;
let division: Person;
let office: Person;
let signer: Person;
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  division = await hall.as('BULLETIN_DIV_REVIEWER', 'CENTER');
  office = await hall.as('BULLETIN_OFFICE_REVIEWER', 'CENTER');
  signer = await hall.as('BULLETIN_SIGNER', 'CENTER');
});
afterAll(() => hall.close());

/** A draft of a series that waits to be signed. */
async function readyToSign(series: string, numbers: object = {}) {
  const week = { body: { from: '2022-06-13', to: '2022-06-17' } };
  const { draftId, file } = (await editor.call(compileBulletinDraft, week)).reply;
  const params = { draftId };
  const text = { ...file, series, ...numbers };
  await editor.call(saveBulletinDraft, { params, body: { version: 1, file: text } });
  const submitting = { params, body: { version: 2, areWarningsChecked: true } };
  const submitted = await editor.call(submitBulletinDraft, submitting);
  expect(submitted.reply).toMatchObject({ state: 'DIV_REVIEW', mayDo: [] });
  await division.call(passBulletinDraft, { params, body: { version: 4 } });
  const passed = await office.call(passBulletinDraft, { params, body: { version: 5 } });
  expect(passed.reply.state).toBe('TO_SIGN');
  return { params, body: { version: 6, areWarningsChecked: true } };
}

test('the first issue of a series carries its own numbers, the next goes on from there', async () => {
  const first = await readyToSign('简报甲', { issueNo: 19, totalNo: 394 });
  const { reply } = await signer.call(signBulletinDraft, first);
  expect(reply).toMatchObject({ state: 'SIGNED', issueNo: 19, totalNo: 394, mayDo: [] });
  expect(reply.file.issueDate).toBe('2022-06-13');
  expect(reply.story.map(({ act }) => act)).toEqual([
    ...['COMPILE', 'SAVE', 'CHECK', 'SUBMIT', 'PASS', 'PASS', 'SIGN'],
  ]);
  const second = await readyToSign('简报甲', { issueNo: 7, totalNo: 7 });
  const next = await signer.call(signBulletinDraft, second);
  expect(next.reply).toMatchObject({ issueNo: 20, totalNo: 395 });
  const year = await readyToSign('简报甲', { year: 2023 });
  const third = await signer.call(signBulletinDraft, year);
  expect(third.reply).toMatchObject({ issueNo: 1, totalNo: 396 });
});

test('a number that leaves no room for the next is neither saved nor signed', async () => {
  const { params, body } = await readyToSign('简报戊', { issueNo: 1, totalNo: 99_999 });
  const week = { body: { from: '2022-06-13', to: '2022-06-17' } };
  const { draftId, file } = (await editor.call(compileBulletinDraft, week)).reply;
  const tooHigh = { ...file, series: '简报己', issueNo: 1, totalNo: Number.MAX_SAFE_INTEGER };
  const saving = { params: { draftId }, body: { version: 1, file: tooHigh } };
  const fault = { path: '$.totalNo', rule: 'above-maximum', detail: '99999' };
  expect((await editor.call(saveBulletinDraft, saving)).problem).toMatchObject({
    ...{ status: 422, code: 'bulletin/invalid' },
    facts: { faults: [fault] },
  });
  // A draft of before the bound.
  await sql`update bulletin.drafts set file = jsonb_set(file, '{totalNo}', '100000')
            where id = ${params.draftId}`.execute(hall.db);
  expect((await signer.call(signBulletinDraft, { params, body })).problem).toMatchObject({
    ...{ status: 422, code: 'bulletin/invalid' },
    facts: { at: '$.totalNo', faults: [fault] },
  });
});

test('what proofreading asks is asked at signing as well, whatever was confirmed before', async () => {
  const { params, body } = await readyToSign('简报庚');
  await sql`update bulletin.drafts
            set file = jsonb_set(file, '{sections,0,text}', '["窗口办理其它事项和其他事项。"]')
            where id = ${params.draftId}`.execute(hall.db);
  const unsure = { params, body: { ...body, areWarningsChecked: false } };
  const asked = await signer.call(signBulletinDraft, unsure);
  expect(asked.problem).toMatchObject({ status: 422, code: 'bulletin/proof-warnings' });
  expect((await signer.call(signBulletinDraft, { params, body })).reply.state).toBe('SIGNED');
});

test('five who sign at once get five numbers without a gap', async () => {
  const ready = [];
  for (let one = 0; one < 5; one += 1) {
    ready.push(await readyToSign('简报乙', { issueNo: 1, totalNo: 1 }));
  }
  const signed = await Promise.all(ready.map((one) => signer.call(signBulletinDraft, one)));
  expect(signed.map(({ reply }) => reply.totalNo).toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(signed.map(({ reply }) => reply.issueNo).toSorted()).toEqual([1, 2, 3, 4, 5]);
});

test('what was signed stays as it was, whatever becomes of the draft, and its digests hold', async () => {
  const { params, body } = await readyToSign('简报丙');
  await signer.call(signBulletinDraft, { params, body });
  const ofIssue = { params: { issueId: params.draftId } };
  const issue = (await editor.call(getBulletinIssue, ofIssue)).reply;
  const pdf = () =>
    hall.app.inject({
      method: 'GET',
      url: `/api/bulletin-drafts/${params.draftId}/document?format=pdf`,
      headers: { cookie: editor.cookie ?? '' },
    });
  const pages = (await pdf()).rawPayload;
  expect(sm3(pages).toString('hex')).toBe(issue.pdfSm3);
  expect(sm3(issue.text).toString('hex')).toBe(issue.textSm3);
  expect(issue.file.sections[0]?.statistics?.figures).toBeDefined();
  await sql`update bulletin.drafts set file = jsonb_set(file, '{title}', '"别的"')
            where id = ${params.draftId}`.execute(hall.db);
  expect((await editor.call(getBulletinIssue, ofIssue)).reply).toEqual(issue);
  expect((await pdf()).rawPayload.equals(pages)).toBe(true);
  for (const change of [
    sql`update bulletin.issues set text = ''`,
    sql`delete from bulletin.issues`,
    sql`delete from bulletin.draft_journal`,
  ]) {
    await expect(change.execute(hall.db)).rejects.toThrow(/permission denied/);
  }
  const saving = { params, body: { version: 7, file: issue.file } };
  const { problem } = await editor.call(saveBulletinDraft, saving);
  expect(problem).toMatchObject({ status: 409, code: 'bulletin/not-now' });
  const found = await office.call(listBulletinIssues, {
    query: { words: '政务服务工作 行政许可' },
  });
  expect(found.reply.issues.map(({ draftId }) => draftId)).toContain(params.draftId);
  const none = await office.call(listBulletinIssues, { query: { words: '100%' } });
  expect(none.reply.issues).toEqual([]);
});

test('who returns a draft gives a reason, and it is written again', async () => {
  const { params, body } = await readyToSign('简报丁');
  const { version } = body;
  const wordless = { params, body: { version, reason: ' ' } };
  const refused = await signer.call(returnBulletinDraft, wordless);
  expect(refused.problem).toMatchObject({ code: 'bulletin/reason-missing' });
  const returning = { params, body: { version, reason: '第二节请补充' } };
  const { reply } = await signer.call(returnBulletinDraft, returning);
  expect(reply.state).toBe('RETURNED');
  expect(reply.story.at(-1)).toMatchObject({ act: 'RETURN', reason: '第二节请补充' });
  const again = await editor.call(getBulletinDraft, { params });
  expect(again.reply.mayDo).toEqual(['SAVE', 'RESTORE', 'CHECK']);
  const early = await office.call(passBulletinDraft, { params, body: { version: 7 } });
  expect(early.problem).toMatchObject({ code: 'bulletin/not-now' });
});
