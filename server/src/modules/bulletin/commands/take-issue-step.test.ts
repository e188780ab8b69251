import { compileBulletinDraft, getBulletinDraft } from '@banshi/contract/bulletin';
import * as distribution from '@banshi/contract/bulletin-distribution';
import {
  downloadBulletinArchiveFile,
  getBulletinArchive,
  takeBulletinIssueStep,
} from '@banshi/contract/bulletin-issues';
import { listBulletinIssues } from '@banshi/contract/bulletin-steps';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sm3 } from '../../../platform/crypto/index.ts';
import { theIssue } from '../../../testing/bulletin-steps.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { addressOf, sendRaw } from '../../../testing/raw.ts';

let hall: Hall;
let editor: Person;
let office: Person;
let params: { readonly issueId: string };
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  office = await hall.as('BULLETIN_OFFICE_REVIEWER', 'CENTER');
  params = { issueId: await theIssue(hall) };
});
afterAll(() => hall.close());

const read = async () =>
  (await editor.call(getBulletinDraft, { params: { draftId: params.issueId } })).reply;
type Step = Parameters<typeof bodyOf>[1];
const bodyOf = (
  version: number,
  step: { act: 'TYPESET' | 'DISTRIBUTE' | 'ARCHIVE' } | Printing,
) => ({
  version,
  step,
});
interface Printing {
  act: 'PRINT';
  copies: number;
  on: string;
  isShortChecked: boolean;
}
const take = async (who: Person, step: Step) => {
  const { version } = await read();
  return who.call(takeBulletinIssueStep, { params, body: bodyOf(version, step) });
};
const printing = { act: 'PRINT', copies: 80, on: '2022-06-13', isShortChecked: false } as const;
const download = (format: string) =>
  hall.app.inject({
    method: 'GET',
    url: `/api/bulletin-drafts/${params.issueId}/document?format=${format}`,
    headers: { cookie: editor.cookie ?? '' },
  });

test('each step comes in its turn, by its role, with who and when', async () => {
  expect((await take(editor, printing)).problem).toMatchObject({
    code: 'bulletin/not-now',
    facts: { state: 'SIGNED', act: 'PRINT' },
  });
  expect((await take(office, { act: 'TYPESET' })).problem.code).toBe('bulletin/not-yours');
  expect((await take(editor, { act: 'TYPESET' })).reply).toMatchObject({ state: 'TYPESET' });
  const tomorrow = await take(editor, { ...printing, on: '2022-06-14' });
  expect(tomorrow.problem).toMatchObject({
    code: 'bulletin/printing-day',
    facts: { from: '2022-06-13', to: '2022-06-13' },
  });
  const short = await take(editor, { ...printing, copies: 7 });
  expect(short.problem).toMatchObject({
    code: 'bulletin/printed-short',
    facts: { given: 8, printed: 7 },
  });
  const few = { ...printing, copies: 7, isShortChecked: true };
  expect((await take(editor, few)).reply).toMatchObject({ state: 'PRINTED' });
  const went = await editor.call(distribution.getBulletinDistribution, { params });
  expect(went.reply).toMatchObject({ printed: 7, given: 8, printing: { on: '2022-06-13' } });
  expect((await take(editor, { act: 'DISTRIBUTE' })).problem).toMatchObject({
    code: 'bulletin/not-handed-over',
    facts: { count: 1, name: '中心领导' },
  });
  const handing = { ordinal: 1, way: 'HANDED' as const, on: '2022-06-13' };
  await editor
    .call(distribution.handOverBulletin, { params, body: handing })
    .then((one) => one.reply);
  expect((await take(editor, { act: 'DISTRIBUTE' })).reply.state).toBe('DISTRIBUTED');
  expect((await take(editor, { act: 'ARCHIVE' })).problem).toMatchObject({
    code: 'bulletin/not-yours',
    facts: { role: 'BULLETIN_OFFICE_REVIEWER' },
  });
});

test('the archive keeps every file with its digest, and nothing changes after it', async () => {
  const before = await download('pdf');
  expect((await take(office, { act: 'ARCHIVE' })).reply).toMatchObject({
    ...{ state: 'ARCHIVED', mayDo: [] },
  });
  const acts = (await read()).story.map(({ act }) => act);
  expect(acts.slice(-5)).toEqual(['SIGN', 'TYPESET', 'PRINT', 'DISTRIBUTE', 'ARCHIVE']);
  const { files } = (await office.call(getBulletinArchive, { params })).reply;
  expect(files.map(({ format }) => format)).toEqual([
    ...['docx', 'html', 'json', 'ofd', 'pdf', 'text'],
  ]);
  for (const { format, sm3: digest, sizeBytes } of files) {
    const address = addressOf(downloadBulletinArchiveFile, params);
    const asked = { method: 'GET' as const, url: `${address}?format=${format}` };
    const { rawPayload } = await sendRaw(hall.app, office, asked);
    expect([format, sm3(rawPayload).toString('hex')]).toEqual([format, digest]);
    expect(rawPayload.length).toBe(sizeBytes);
    if (format === 'json') continue;
    expect([format, (await download(format)).rawPayload.equals(rawPayload)]).toEqual([
      format,
      true,
    ]);
  }
  expect((await download('pdf')).rawPayload.equals(before.rawPayload)).toBe(true);
  const handing = { ordinal: 1, way: 'POSTED' as const, on: '2022-06-13' };
  const late = await editor.call(distribution.handOverBulletin, { params, body: handing });
  expect(late.problem).toMatchObject({ code: 'bulletin/not-now', facts: { state: 'ARCHIVED' } });
  for (const change of [
    sql`update bulletin.drafts set state = 'SIGNED' where id = ${params.issueId}`,
    sql`update bulletin.archive_files set content = null`,
    sql`delete from bulletin.archive_files`,
  ]) {
    await expect(change.execute(hall.db)).rejects.toThrow(/never changes|permission denied/);
  }
  const found = await office.call(listBulletinIssues, { query: { words: '行政许可' } });
  expect(found.reply.issues).toMatchObject([{ draftId: params.issueId, state: 'ARCHIVED' }]);
});

test('what was not signed has no archive', async () => {
  const week = { body: { from: '2022-06-13', to: '2022-06-17' } };
  const { draftId } = (await editor.call(compileBulletinDraft, week)).reply;
  const asked = await office.call(getBulletinArchive, { params: { issueId: draftId } });
  expect(asked.problem).toMatchObject({ status: 404, code: 'bulletin/not-found' });
  const file = { params: { issueId: draftId }, query: { format: 'json' as const } };
  const none = await office.call(downloadBulletinArchiveFile, file);
  expect(none.problem.code).toBe('bulletin/not-found');
});
