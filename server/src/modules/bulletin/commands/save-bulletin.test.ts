import {
  compileBulletinDraft,
  getBulletinDraft,
  saveBulletinDraft,
} from '@banshi/contract/bulletin';
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

async function compiled() {
  const body = { from: '2022-06-13', to: '2022-06-17' };
  const { reply } = await editor.call(compileBulletinDraft, { body });
  return { draft: reply, params: { draftId: reply.draftId } };
}

test('a saved text is read back as it was written, and its version counts on', async () => {
  const { draft, params } = await compiled();
  const file = { ...draft.file, title: '改过的标题', issueNo: 19, totalNo: 394 };
  hall.at('2022-06-13T09:03:00+08:00');
  const saved = await colleague.call(saveBulletinDraft, { params, body: { version: 1, file } });
  expect(saved.reply).toMatchObject({
    version: 2,
    title: '改过的标题',
    issueNo: 19,
    totalNo: 394,
    updatedByName: '测试BULLETIN_EDITOR',
    updatedAt: '2022-06-13T09:03:00+08:00',
  });
  const { reply } = await editor.call(getBulletinDraft, { params });
  expect(reply).toEqual(saved.reply);
  expect(reply.file).toEqual(file);
});

test('a text written over another is refused, names who was first, and loses neither', async () => {
  const { draft, params } = await compiled();
  const first = { ...draft.file, title: '第一个人写的' };
  hall.at('2022-06-13T09:05:00+08:00');
  await colleague.call(saveBulletinDraft, { params, body: { version: 1, file: first } });
  const second = { ...draft.file, title: '第二个人写的' };
  const late = await editor.call(saveBulletinDraft, { params, body: { version: 1, file: second } });
  expect(late.problem).toMatchObject({
    status: 409,
    code: 'bulletin/stale',
    facts: {
      seenVersion: 1,
      version: 2,
      byName: '测试BULLETIN_EDITOR',
      at: '2022-06-13T09:05:00+08:00',
    },
  });
  const { reply } = await editor.call(getBulletinDraft, { params });
  expect(reply).toMatchObject({ version: 2, title: '第一个人写的' });
});

test('of many who save at once exactly one wins, and the others are told', async () => {
  const { draft, params } = await compiled();
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      (n % 2 === 0 ? editor : colleague).call(saveBulletinDraft, {
        params,
        body: { version: 1, file: { ...draft.file, title: `第${n}稿` } },
      }),
    ),
  );
  const won = answers.filter(({ status }) => status === 200);
  expect(won).toHaveLength(1);
  const lost = answers.filter(({ status }) => status !== 200);
  expect(lost.map(({ problem }) => problem.code)).toEqual(Array(7).fill('bulletin/stale'));
  expect((await editor.call(getBulletinDraft, { params })).reply.file).toEqual(won[0]?.reply.file);
});

test('the same save sent twice is carried out once', async () => {
  const { draft, params } = await compiled();
  const body = { version: 1, file: { ...draft.file, title: '只存一次' } };
  const key = 'save-once-000001';
  const first = await editor.call(saveBulletinDraft, { params, body, key });
  const again = await editor.call(saveBulletinDraft, { params, body, key });
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.reply).toEqual(first.reply);
  expect((await editor.call(getBulletinDraft, { params })).reply.version).toBe(2);
});

test('a file that breaks its format is refused with every place, and nothing is saved', async () => {
  const { draft, params } = await compiled();
  const file = {
    ...draft.file,
    issueDate: '2022-02-30',
    sections: [{ title: '  ', text: ['好', '坏\u202e'] }],
  };
  const { problem } = await editor.call(saveBulletinDraft, { params, body: { version: 1, file } });
  expect(problem).toMatchObject({
    status: 422,
    code: 'bulletin/invalid',
    facts: {
      at: '$.issueDate',
      faults: [
        { path: '$.issueDate', rule: 'no-such-day', detail: '2022-02-30' },
        { path: '$.sections[0].title', rule: 'blank' },
        { path: '$.sections[0].text[1]', rule: 'control-character', detail: 'U+202E' },
      ],
    },
  });
  expect((await editor.call(getBulletinDraft, { params })).reply).toEqual(draft);
});

test('a field that no bulletin has is refused by the contract, with its place', async () => {
  const { draft, params } = await compiled();
  const file = { ...draft.file, colour: 'red' };
  const { problem } = await editor.call(saveBulletinDraft, { params, body: { version: 1, file } });
  expect(problem).toMatchObject({ status: 400, code: 'request/malformed' });
});

test('a draft that is not there is said so', async () => {
  const { draft } = await compiled();
  const params = { draftId: '00000000-0000-7000-8000-000000000000' };
  const body = { version: 1, file: draft.file };
  const { problem } = await editor.call(saveBulletinDraft, { params, body });
  expect(problem).toMatchObject({ status: 404, code: 'bulletin/not-found' });
});
