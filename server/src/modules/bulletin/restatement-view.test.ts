import { compileBulletinDraft, saveBulletinDraft } from '@banshi/contract/bulletin';
import type { BulletinFile } from '@banshi/contract/bulletin-file';
import { getBulletinRestatement } from '@banshi/contract/bulletin-restatement';
import { getBulletinIssue, signBulletinDraft } from '@banshi/contract/bulletin-steps';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toSign } from '../../testing/bulletin-steps.ts';
import { countCase } from '../../testing/counted-case.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { addressOf, sendRaw } from '../../testing/raw.ts';

const WITHIN = '2022-06-13T08:30:00+08:00';
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await countCase(hall, { no: 'FIRST', bucket: 'license', acceptedAt: WITHIN });
});
afterAll(() => hall.close());

const editor = () => hall.as('BULLETIN_EDITOR', 'CENTER');

async function compiled(from: string, to: string) {
  const { draftId, file } = (
    await (await editor()).call(compileBulletinDraft, { body: { from, to } })
  ).reply;
  return { params: { draftId }, file };
}

async function restated(params: { draftId: string }) {
  return (await (await editor()).call(getBulletinRestatement, { params })).reply.restated;
}

async function signed({ draftId }: { draftId: string }, version: number): Promise<void> {
  const signing = await toSign(hall, { draftId, version });
  const signer = await hall.as('BULLETIN_SIGNER', 'CENTER');
  expect((await signer.call(signBulletinDraft, signing)).reply.state).toBe('SIGNED');
}

async function pagesOf({ draftId }: { draftId: string }): Promise<Buffer> {
  const url = `/api/bulletin-drafts/${draftId}/document?format=pdf`;
  return (await sendRaw(hall.app, await editor(), { method: 'GET', url })).rawPayload;
}

test('late cases leave a signed issue as it is to the byte, and the next is told to put its figures right', async () => {
  const first = await compiled('2022-06-13', '2022-06-17');
  expect(await restated(first.params)).toBeNull();
  await signed(first.params, 1);
  const issueOf = async (params: { draftId: string }) =>
    (await (await editor()).call(getBulletinIssue, { params: { issueId: params.draftId } })).reply;
  const [issue, pages] = [await issueOf(first.params), await pagesOf(first.params)];
  hall.at('2022-06-20T09:00:00+08:00');
  const next = await compiled('2022-06-20', '2022-06-24');
  expect(await restated(next.params)).toBeNull();
  await countCase(hall, { no: 'LATE', bucket: 'license', acceptedAt: WITHIN, closedAt: WITHIN });
  await countCase(hall, { no: 'FIRST', bucket: 'license', acceptedAt: WITHIN, closedAt: WITHIN });
  expect(await issueOf(first.params)).toEqual(issue);
  expect((await pagesOf(first.params)).equals(pages)).toBe(true);
  const told = await restated(next.params);
  expect(told).toMatchObject({
    issue: { issueId: first.params.draftId, issueNo: issue.issueNo, totalNo: issue.totalNo },
    ...{ from: '2022-01-01', to: '2022-06-17' },
    was: { license: { accepted: 1, closed: 0 } },
    now: { license: { accepted: 2, closed: 2 } },
  });
  expect(await restated(first.params)).toBeNull();
  const file: BulletinFile = {
    ...next.file,
    sections: [...next.file.sections, ...(told ? [told.note] : [])],
  };
  const saving = { params: next.params, body: { version: 1, file } };
  expect((await (await editor()).call(saveBulletinDraft, saving)).reply.version).toBe(2);
  expect(await restated(next.params)).toBeNull();
  await signed(next.params, 2);
  const { text } = await issueOf(next.params);
  expect(text).toContain('2022年1月1日至2022年6月17日，省本级行政许可事项受理2件，办结2件');
  expect(text).toContain(`以上数据更正2022年第${issue.issueNo}期（总第${issue.totalNo}期）所载`);
});

test('of a draft that there is none nothing is told', async () => {
  const draftId = '00000000-0000-7000-8000-000000000000';
  const url = addressOf(getBulletinRestatement, { draftId });
  const answer = await sendRaw(hall.app, await editor(), { method: 'GET', url });
  expect(answer.json()).toMatchObject({ status: 404, code: 'bulletin/not-found' });
});
