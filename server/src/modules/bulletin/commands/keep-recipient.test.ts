import { compileBulletinDraft } from '@banshi/contract/bulletin';
import {
  keepBulletinRecipient,
  listBulletinRecipients,
  removeBulletinRecipient,
} from '@banshi/contract/bulletin-distribution';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let editor: Person;
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
});
afterAll(() => hall.close());

const keep = (name: string, copies: number, organisationId: number | null = null) =>
  editor.call(keepBulletinRecipient, {
    body: { kind: 'send', name, copies, organisationId },
  });
const register = async () => (await editor.call(listBulletinRecipients, {})).reply;
const week = { body: { from: '2022-06-13', to: '2022-06-17' } };
const compiled = async () => (await editor.call(compileBulletinDraft, week)).reply.file;

test('a draft begins with the register; a name entered again is changed, one removed is gone', async () => {
  expect((await compiled()).distribution?.send).toEqual([
    '各相关省级部门（单位）',
    '中心各处（室）、直属单位',
  ]);
  const { bodies } = await register();
  const [body] = bodies;
  const { recipientId } = (await keep(' 示例厅 ', 5)).reply;
  await keep('示例厅', 7, body?.organisationId);
  const other = (await keep('示例局', 2)).reply;
  expect((await register()).recipients).toEqual([
    {
      ...{ recipientId, kind: 'send', name: '示例厅', copies: 7 },
      ...{ organisationId: body?.organisationId, organisationName: body?.name },
    },
    expect.objectContaining({ name: '示例局', organisationId: null, organisationName: null }),
  ]);
  expect((await compiled()).distribution).toEqual({
    report: [],
    send: [
      { text: '示例厅', copies: 7 },
      { text: '示例局', copies: 2 },
    ],
    issue: [],
  });
  await editor.call(removeBulletinRecipient, { body: other });
  const { problem } = await editor.call(removeBulletinRecipient, { body: other });
  expect(problem).toMatchObject({ status: 404, code: 'bulletin/recipient-unknown' });
  expect((await register()).recipients.map(({ name }) => name)).toEqual(['示例厅']);
});

test('a recipient has a name, and a body that there is', async () => {
  expect((await keep(' ', 1)).problem.code).toBe('bulletin/recipient-nameless');
  expect((await keep('示例', 1, 999_999)).problem.code).toBe('identity/organisation-unknown');
});
