import { compileBulletinDraft, saveBulletinDraft } from '@banshi/contract/bulletin';
import * as distribution from '@banshi/contract/bulletin-distribution';
import { submitBulletinDraft } from '@banshi/contract/bulletin-steps';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theIssue } from '../../../testing/bulletin-steps.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { print } from '../../../testing/issue-steps.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let editor: Person;
let params: { readonly issueId: string };
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  params = { issueId: await theIssue(hall) };
});
afterAll(() => hall.close());

const went = async () =>
  (await editor.call(distribution.getBulletinDistribution, { params })).reply;

test('people of a body that got the issue read it; the first time is kept, and the editor sees it', async () => {
  const reader = await hall.as('REVIEWER', 'HEALTH');
  const received = async () =>
    (await reader.call(distribution.listReceivedBulletins, {})).reply.issues;
  expect(await received()).toMatchObject([{ ...params, issueNo: 1, totalNo: 1, readAt: null }]);
  const opened = (await reader.call(distribution.openReceivedBulletin, { params })).reply;
  expect(opened.text).toContain('2022年第1期（总第1期）');
  expect(opened.readAt).not.toBeNull();
  const again = (await reader.call(distribution.openReceivedBulletin, { params })).reply;
  expect(again.readAt).toBe(opened.readAt);
  expect(await received()).toMatchObject([{ readAt: opened.readAt }]);
  const { addressees, given, printed } = await went();
  expect({ given, printed }).toEqual({ given: 8, printed: 80 });
  expect(addressees).toMatchObject([
    { ordinal: 1, kind: 'report', name: '中心领导', copies: 8, readers: [{ at: opened.readAt }] },
  ]);
  const pages = await hall.app.inject({
    method: 'GET',
    url: `/api/received-bulletins/${params.issueId}/document`,
    headers: { cookie: reader.cookie ?? '' },
  });
  expect(pages.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
});

test('an issue that went elsewhere is in no list and cannot be opened', async () => {
  await hall.db.updateTable('bulletin.recipients').set({ organisation_id: null }).execute();
  const week = { body: { from: '2022-06-13', to: '2022-06-17' } };
  const { draftId } = (await editor.call(compileBulletinDraft, week)).reply;
  const { problem } = await editor.call(distribution.openReceivedBulletin, {
    params: { issueId: draftId },
  });
  expect(problem).toMatchObject({ status: 404, code: 'bulletin/not-found' });
});

test('paper is noted as posted or handed over, on a day since the issue; noted again, the later stands', async () => {
  const note = (on: string, way: 'POSTED' | 'HANDED' = 'POSTED', ordinal = 1) =>
    editor.call(distribution.handOverBulletin, { params, body: { ordinal, way, on } });
  const early = await note('2022-06-13');
  expect(early.problem).toMatchObject({ code: 'bulletin/not-now', facts: { state: 'SIGNED' } });
  await print(editor, params.issueId);
  for (const day of ['2022-06-12', '2022-06-14', '2022-06-31']) {
    expect((await note(day)).problem).toMatchObject({
      code: 'bulletin/handover-day',
      facts: { from: '2022-06-13', to: '2022-06-13' },
    });
  }
  const { problem } = await note('2022-06-13', 'POSTED', 99);
  expect(problem.code).toBe('bulletin/addressee-unknown');
  await note('2022-06-13');
  await note('2022-06-13', 'HANDED');
  const [addressee] = (await went()).addressees;
  expect(addressee?.handover).toMatchObject({ way: 'HANDED', on: '2022-06-13' });
});

test('more copies than are printed are asked about on the way to review', async () => {
  const week = { body: { from: '2022-06-13', to: '2022-06-17' } };
  const { draftId, file } = (await editor.call(compileBulletinDraft, week)).reply;
  const body = { version: 1, file: { ...file, copies: 7 } };
  await editor.call(saveBulletinDraft, { params: { draftId }, body });
  const submit = (areWarningsChecked: boolean) =>
    editor.call(submitBulletinDraft, {
      params: { draftId },
      body: { version: 2, areWarningsChecked },
    });
  expect((await submit(false)).problem).toMatchObject({
    code: 'bulletin/proof-warnings',
    facts: { count: 1 },
  });
  expect((await submit(true)).reply.state).toBe('DIV_REVIEW');
});
