import { compileBulletinDraft, saveBulletinDraft } from '@banshi/contract/bulletin';
import {
  passBulletinDraft,
  signBulletinDraft,
  submitBulletinDraft,
} from '@banshi/contract/bulletin-steps';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let editor: Person;
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
});
afterAll(() => hall.close());

/** A draft of one paragraph. */
async function aDraftSaying(words: string) {
  const week = { body: { from: '2022-06-13', to: '2022-06-17' } };
  const { draftId, file } = (await editor.call(compileBulletinDraft, week)).reply;
  const params = { draftId };
  const said = { ...file, sections: [{ title: '窗口工作动态', items: [words] }] };
  await editor.call(saveBulletinDraft, { params, body: { version: 1, file: said } });
  return { params, body: { version: 2, areWarningsChecked: false } };
}

test('errors of proofreading bar a draft, warnings until they were looked at', async () => {
  const wrong = await aDraftSaying('窗口推行“一次告知。');
  wrong.body.areWarningsChecked = true;
  const barred = await editor.call(submitBulletinDraft, wrong);
  expect(barred.problem).toMatchObject({ code: 'bulletin/proof-errors', facts: { count: 1 } });
  const asking = await aDraftSaying('窗口办理其它事项和其他事项。');
  const asked = await editor.call(submitBulletinDraft, asking);
  expect(asked.problem).toMatchObject({ code: 'bulletin/proof-warnings' });
  asking.body.areWarningsChecked = true;
  expect((await editor.call(submitBulletinDraft, asking)).reply.state).toBe('DIV_REVIEW');
});

test('whoever wrote the text cannot review it, nor sign it before its turn, whatever the roles', async () => {
  const { params, body } = await aDraftSaying('窗口推行一次告知。');
  for (const role of ['BULLETIN_DIV_REVIEWER', 'BULLETIN_SIGNER'] as const) {
    await grantRole(hall, editor, { role, bodyCode: 'CENTER' });
  }
  await editor.call(submitBulletinDraft, { params, body });
  const passed = await editor.call(passBulletinDraft, { params, body: { version: 4 } });
  expect(passed.problem).toMatchObject({ status: 403, code: 'bulletin/own-text' });
  const signed = await editor.call(signBulletinDraft, {
    params,
    body: { version: 4, areWarningsChecked: true },
  });
  expect(signed.problem).toMatchObject({ status: 409, code: 'bulletin/not-now' });
});

test('of two reviewers at once one passes the draft on, the other is told who', async () => {
  const { params, body } = await aDraftSaying('窗口实行延时服务。');
  await editor.call(submitBulletinDraft, { params, body });
  const reviewers = [
    await hall.as('BULLETIN_DIV_REVIEWER', 'CENTER', 1),
    await hall.as('BULLETIN_DIV_REVIEWER', 'CENTER', 2),
  ];
  const answers = await Promise.all(
    reviewers.map((one) => one.call(passBulletinDraft, { params, body: { version: 4 } })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});
