import { saveBulletinDraft } from '@banshi/contract/bulletin';
import { startBulletinErratum } from '@banshi/contract/bulletin-issues';
import {
  getBulletinIssue,
  listBulletinIssues,
  signBulletinDraft,
  submitBulletinDraft,
} from '@banshi/contract/bulletin-steps';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theIssue, toSign } from '../../../testing/bulletin-steps.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let editor: Person;
let issueId: string;
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  issueId = await theIssue(hall);
});
afterAll(() => hall.close());

const start = () => editor.call(startBulletinErratum, { params: { issueId } });

test('an erratum goes the way to print, takes the next number, and both issues lead to each other', async () => {
  const begun = (await start()).reply;
  expect(begun).toMatchObject({ state: 'DRAFTING', title: '更正', correctsId: issueId });
  const params = { draftId: begun.draftId };
  const sections = [{ title: '更正内容', text: ['窗口名称应为示例窗口。'] }];
  const body = { version: 1, file: { ...begun.file, sections } };
  expect((await editor.call(saveBulletinDraft, { params, body })).reply.version).toBe(2);
  const signing = await toSign(hall, { draftId: begun.draftId, version: 2 });
  const signer = await hall.as('BULLETIN_SIGNER', 'CENTER');
  const signed = await signer.call(signBulletinDraft, signing);
  expect(signed.reply).toMatchObject({ state: 'SIGNED', issueNo: 2, totalNo: 2 });
  const erratum = await editor.call(getBulletinIssue, { params: { issueId: begun.draftId } });
  const wrong = { issueId, year: 2022, issueNo: 1, totalNo: 1 };
  expect(erratum.reply).toMatchObject({ corrects: wrong, correctedBy: [] });
  expect(erratum.reply.text).toContain(
    '2022年6月13日印发的2022年第1期（总第1期）有误，现更正如下。\n一、更正内容\n窗口名称应为示例窗口。',
  );
  const { issues } = (await editor.call(listBulletinIssues, { query: {} })).reply;
  expect(issues.map(({ corrects, correctedBy }) => [corrects, correctedBy])).toEqual([
    [wrong, []],
    [null, [{ issueId: begun.draftId, year: 2022, issueNo: 2, totalNo: 2 }]],
  ]);
});

test('an editor cannot untie an erratum from the issue that it corrects', async () => {
  const { draftId, file } = (await start()).reply;
  const { corrects: _, ...untied } = file;
  const saving = { params: { draftId }, body: { version: 1, file: untied } };
  expect((await editor.call(saveBulletinDraft, saving)).problem).toMatchObject({
    code: 'bulletin/invalid',
    facts: { at: '$.corrects', faults: [{ rule: 'of-the-corrected-issue' }] },
  });
});

test('an erratum that says nothing goes no further, written or not', async () => {
  const begun = (await start()).reply;
  const params = { draftId: begun.draftId };
  const submitting = (version: number) =>
    editor.call(submitBulletinDraft, { params, body: { version, areWarningsChecked: true } });
  expect((await submitting(1)).problem).toMatchObject({
    ...{ status: 422, code: 'bulletin/nothing-told' },
  });
  const sections = [{ title: '更正内容', text: [' '], items: ['　'] }];
  const body = { version: 1, file: { ...begun.file, sections } };
  await editor.call(saveBulletinDraft, { params, body });
  expect((await submitting(2)).problem.code).toBe('bulletin/nothing-told');
  // A draft that went to the signer before this was asked.
  await sql`update bulletin.drafts set state = 'TO_SIGN' where id = ${begun.draftId}`.execute(
    hall.db,
  );
  const signer = await hall.as('BULLETIN_SIGNER', 'CENTER');
  const signing = { params, body: { version: 2, areWarningsChecked: true } };
  expect((await signer.call(signBulletinDraft, signing)).problem.code).toBe(
    'bulletin/nothing-told',
  );
});

test('what was not signed has no erratum', async () => {
  const params = { issueId: (await start()).reply.draftId };
  const { problem } = await editor.call(startBulletinErratum, { params });
  expect(problem).toMatchObject({ status: 404, code: 'bulletin/not-found' });
});
