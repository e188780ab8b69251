import * as contributions from '@banshi/contract/hall-contributions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aContributionOf } from '../../testing/hall-registers.ts';
import { aPdf, aPng } from '../../testing/hostile-files.ts';
import type { Person } from '../../testing/person.ts';
import { addressOf, sendRaw } from '../../testing/raw.ts';
import { aTolerantCase } from '../../testing/tolerances.ts';
import { upload } from '../../testing/upload.ts';

let hall: Hall;
let head: Person;
let editor: Person;
beforeAll(async () => {
  hall = await openHall();
  head = await hall.as('WINDOW_HEAD', 'HEALTH');
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
});
afterAll(() => hall.close());

const query = { week: '2022-06-15' };

async function sent(person: Person, name: string, content: Buffer): Promise<string> {
  const { status, json } = await upload(hall, person, { content, name });
  expect(status).toBe(200);
  return json.fileId;
}

async function submitted(part: object) {
  const body = { ...(await aContributionOf(hall, 'HEALTH')), ...part };
  return head.call(contributions.submitContribution, { body });
}

function download(person: Person, params: { contributionId: string; fileId: string }, own = false) {
  const { downloadContributionFile, downloadOwnContributionFile } = contributions;
  const endpoint = own ? downloadOwnContributionFile : downloadContributionFile;
  return sendRaw(hall.app, person, { method: 'GET', url: addressOf(endpoint, params) });
}

test('proof and photos come with a submission, and the editor gets them as they were sent', async () => {
  const photo = aPng(3, 2);
  const proofFileIds = [await sent(head, '签到表.pdf', aPdf())];
  const photoFileIds = [await sent(head, '现场.png', photo)];
  const { contributionId } = (await submitted({ proofFileIds, photoFileIds })).reply;
  const { contributions: shown } = (await editor.call(contributions.listContributions, { query }))
    .reply;
  expect(shown.find((one) => one.contributionId === contributionId)?.submissions).toMatchObject([
    {
      proofs: [{ fileId: proofFileIds[0], name: '签到表.pdf', mediaType: 'application/pdf' }],
      photos: [{ fileId: photoFileIds[0], name: '现场.png', mediaType: 'image/png' }],
    },
  ]);
  const asked = { contributionId, fileId: photoFileIds[0] ?? '' };
  const got = await download(editor, asked);
  expect(got.rawPayload.equals(photo)).toBe(true);
  expect(got.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment; /),
    'content-security-policy': 'sandbox',
  });
  expect((await download(head, asked, true)).rawPayload.equals(photo)).toBe(true);
  const forestry = await hall.as('WINDOW_HEAD', 'FORESTRY');
  expect((await download(forestry, asked, true)).json().code).toBe('hall/of-others');
  expect((await download(forestry, asked)).statusCode).toBe(403);
  const other = (await submitted({})).reply;
  const foreign = await download(editor, { ...asked, ...other });
  expect(foreign.json()).toMatchObject({ status: 404, code: 'hall/not-found' });
});

test('a file that another uploaded, or that is no picture among the photos, is refused and nothing kept', async () => {
  const colleague = await hall.as('WINDOW_HEAD', 'HEALTH', 2);
  const theirs = await sent(colleague, '他人.png', aPng(5, 5));
  const unknown = (await submitted({ proofFileIds: [theirs] })).problem;
  expect(unknown).toMatchObject({ code: 'hall/file-unknown', facts: { fileIds: [theirs] } });
  const photoFileIds = [await sent(head, '其实是.png', aPdf())];
  const noPhoto = (await submitted({ photoFileIds })).problem;
  expect(noPhoto).toMatchObject({ code: 'hall/photo-type', facts: { name: '其实是.png' } });
  const many = Array.from({ length: 11 }, (_, at) => `${at}`.padStart(64, '0'));
  expect((await submitted({ proofFileIds: many })).status).toBe(400);
});

test('what was returned is reported again with files of before and new ones; the first keeps its own', async () => {
  const first = await sent(head, '旧.png', aPng(7, 7));
  const { contributionId } = (await submitted({ photoFileIds: [first] })).reply;
  const params = { contributionId };
  const verdict = { returned: '请补充照片' };
  await editor.call(contributions.judgeContribution, { params, body: { ordinal: 1, verdict } });
  const colleague = await hall.as('WINDOW_HEAD', 'HEALTH', 3);
  const second = await sent(colleague, '新.png', aPng(9, 9));
  const {
    organisationId: _,
    kind: __,
    caseNumber: ___,
    ...again
  } = {
    ...(await aContributionOf(hall, 'HEALTH')),
    ...{ photoFileIds: [second, first] },
  };
  await colleague
    .call(contributions.resubmitContribution, { params, body: again })
    .then((one) => one.reply);
  const { contributions: shown } = (await head.call(contributions.listOwnContributions, { query }))
    .reply;
  const names = shown
    .find((one) => one.contributionId === contributionId)
    ?.submissions.map(({ photos }) => photos.map(({ name }) => name));
  expect(names).toEqual([['新.png', '旧.png'], ['旧.png']]);
});

test('a file named after a person of the case, or after a number of a person, is kept under a masked name', async () => {
  const { displayNo } = await aTolerantCase(hall);
  const proof = await sent(head, `${APPLICANT.name}${APPLICANT.mobile}.png`, aPng(11, 11));
  const story = { kind: 'TOLERANCE_STORY' as const, caseNumber: displayNo, proofFileIds: [proof] };
  const { contributionId } = (await submitted(story)).reply;
  const { contributions: shown } = (await editor.call(contributions.listContributions, { query }))
    .reply;
  const name = shown.find((one) => one.contributionId === contributionId)?.submissions[0]?.proofs[0]
    ?.name;
  expect(name).toMatch(/^张\*例.*\.png$/);
  expect(name).not.toContain(APPLICANT.mobile);
});
