import {
  compileBulletinDraft,
  getBulletinDraft,
  saveBulletinDraft,
} from '@banshi/contract/bulletin';
import { submitBulletinDraft } from '@banshi/contract/bulletin-steps';
import {
  getDraftVersion,
  listDraftVersions,
  restoreDraftVersion,
} from '@banshi/contract/bulletin-versions';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let editor: Person;
let colleague: Person;
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  colleague = await hall.as('BULLETIN_EDITOR', 'CENTER', 2);
});
afterAll(() => hall.close());

/** A draft that was compiled, saved with a new title, and saved once more without a change. */
async function aDraft() {
  const body = { from: '2022-06-13', to: '2022-06-17' };
  const { reply } = await editor.call(compileBulletinDraft, { body });
  const params = { draftId: reply.draftId };
  const file = { ...reply.file, title: '改过的标题' };
  await colleague.call(saveBulletinDraft, { params, body: { version: 1, file } });
  await editor.call(saveBulletinDraft, { params, body: { version: 2, file } });
  return { params, compiled: reply.file, file };
}

test('each text that differs is kept with who wrote it, and can be taken back as a new one', async () => {
  const { params, compiled, file } = await aDraft();
  hall.at('2022-06-13T09:04:00+08:00');
  const body = { version: 3, restored: 1 };
  const { reply } = await editor.call(restoreDraftVersion, { params, body });
  expect(reply).toMatchObject({ version: 4, file: compiled });
  expect(reply.story.at(-1)).toMatchObject({ act: 'RESTORE' });
  const { versions } = (await editor.call(listDraftVersions, { params })).reply;
  expect(versions).toMatchObject([
    { version: 4, act: 'RESTORE', restored: 1, at: '2022-06-13T09:04:00+08:00' },
    { version: 2, act: 'SAVE', restored: null, byName: '测试BULLETIN_EDITOR' },
    { version: 1, act: 'COMPILE', restored: null },
  ]);
  const between = { params: { ...params, draftVersion: 2 } };
  expect((await editor.call(getDraftVersion, between)).reply).toMatchObject({ version: 2, file });
});

test('of a restoration and a saving at once one wins, and the other is told', async () => {
  const { params, file } = await aDraft();
  const answers = await Promise.all([
    editor.call(restoreDraftVersion, { params, body: { version: 3, restored: 1 } }),
    colleague.call(saveBulletinDraft, {
      params,
      body: { version: 3, file: { ...file, title: '又改' } },
    }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await editor.call(getBulletinDraft, { params })).reply.version).toBe(4);
});

test('a number that no text has, and a draft that is in review, are refused', async () => {
  const { params } = await aDraft();
  const none = { params, body: { version: 3, restored: 3 } };
  expect((await editor.call(restoreDraftVersion, none)).problem).toMatchObject({
    status: 404,
    code: 'bulletin/version-unknown',
  });
  const submission = { params, body: { version: 3, areWarningsChecked: true } };
  await editor.call(submitBulletinDraft, submission);
  const late = { params, body: { version: 5, restored: 1 } };
  expect((await editor.call(restoreDraftVersion, late)).problem).toMatchObject({
    status: 409,
    code: 'bulletin/not-now',
  });
});

test('the application can neither change nor delete a text that was kept', async () => {
  const { params } = await aDraft();
  const { draftId } = params;
  const change = sql`update bulletin.draft_versions set file = '{}' where draft_id = ${draftId}`;
  await expect(change.execute(hall.db)).rejects.toThrow(/permission denied/);
  const deletion = sql`delete from bulletin.draft_versions where draft_id = ${draftId}`;
  await expect(deletion.execute(hall.db)).rejects.toThrow(/permission denied/);
});
