import { compileBulletinDraft } from '@banshi/contract/bulletin';
import {
  getBulletinIssue,
  passBulletinDraft,
  signBulletinDraft,
  submitBulletinDraft,
} from '@banshi/contract/bulletin-steps';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../platform/database/index.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import type { Person } from '../../testing/person.ts';
import { TEMPLATE_VERSIONS } from './formats/template-versions.ts';
import { verifyIssues } from './verify-issues.ts';

let hall: Hall;
let signer: Person;
let issueId: string;
beforeAll(async () => {
  hall = await openHall();
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const division = await hall.as('BULLETIN_DIV_REVIEWER', 'CENTER');
  const office = await hall.as('BULLETIN_OFFICE_REVIEWER', 'CENTER');
  signer = await hall.as('BULLETIN_SIGNER', 'CENTER');
  const week = { body: { from: '2022-06-13', to: '2022-06-17' } };
  const { draftId } = (await editor.call(compileBulletinDraft, week)).reply;
  issueId = draftId;
  const params = { draftId };
  await editor.call(submitBulletinDraft, {
    params,
    body: { version: 1, areWarningsChecked: true },
  });
  await division.call(passBulletinDraft, { params, body: { version: 3 } });
  await office.call(passBulletinDraft, { params, body: { version: 4 } });
  const signing = { params, body: { version: 5, areWarningsChecked: true } };
  expect((await signer.call(signBulletinDraft, signing)).status).toBe(200);
});
afterAll(() => hall.close());

const NOW = TEMPLATE_VERSIONS.length;

/** What the owner of the database can do and the application cannot. */
async function forged(change: (owner: ReturnType<typeof openDatabase>) => Promise<unknown>) {
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  try {
    await change(owner);
  } finally {
    await owner.destroy();
  }
  return verifyIssues(hall.house.bulletinDeps, issueId);
}

test('an issue names the version of its templates; words and pages are made again and are equal', async () => {
  const { reply } = await signer.call(getBulletinIssue, { params: { issueId } });
  expect(reply.templateVersion).toBe(NOW);
  expect(await verifyIssues(hall.house.bulletinDeps)).toEqual([
    {
      ...{ issueId, year: 2022, issueNo: expect.any(Number), templateVersion: NOW },
      ...{ faults: [], wordsAgain: true, pagesAgain: true },
    },
  ]);
});

test('what is not what was signed is found, even where its digest was made to fit', async () => {
  const text = await forged((owner) =>
    sql`update bulletin.issues set text = text || '。', template_version = ${NOW}`.execute(owner),
  );
  expect(text).toMatchObject([{ faults: ['text-digest', 'words-differ'] }]);
  const mended = await forged((owner) =>
    sql`update bulletin.issues set text = left(text, -1)`.execute(owner),
  );
  expect(mended).toMatchObject([{ faults: [] }]);
  const content = await forged((owner) =>
    sql`update bulletin.issues set content = replace(content, '"year":2022', '"year":2023')`.execute(
      owner,
    ),
  );
  expect(content).toMatchObject([{ faults: ['content-digest', 'words-differ', 'pages-differ'] }]);
  await forged((owner) =>
    sql`update bulletin.issues set content = replace(content, '"year":2023', '"year":2022')`.execute(
      owner,
    ),
  );
});

test('an issue of other templates is held against its digests alone', async () => {
  const older = await forged((owner) =>
    sql`update bulletin.issues set template_version = null`.execute(owner),
  );
  expect(older).toMatchObject([{ faults: [], wordsAgain: false, pagesAgain: false }]);
  const fonts = await forged((owner) =>
    sql`update bulletin.issues set template_version = ${NOW}, fonts_sm3 = content_sm3`.execute(
      owner,
    ),
  );
  expect(fonts).toMatchObject([{ faults: [], wordsAgain: true, pagesAgain: false }]);
});

test('pages that are no longer in the file store are missed', async () => {
  const gone = await forged((owner) =>
    sql`update bulletin.issues set pdf_sm3 = text_sm3`.execute(owner),
  );
  expect(gone).toMatchObject([{ faults: ['pages-missing'] }]);
});
