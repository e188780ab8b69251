import { receiveCase } from '@banshi/contract/case-acts';
import { downloadFile, getCase } from '@banshi/contract/cases';
import { unmaskCopy, viewMasked } from '@banshi/contract/materials';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTiff } from '../../../testing/a-tiff.ts';
import { APPLICANT, aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { matterAskingForIdentity } from '../../../testing/held-materials.ts';
import { aPdf } from '../../../testing/hostile-files.ts';
import type { Person } from '../../../testing/person.ts';
import { addressOf, sendRaw } from '../../../testing/raw.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';
import { upload } from '../../../testing/upload.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const CARD = Buffer.from(createCanvas(600, 380).toBuffer('image/png'));

/** A case with an identity document in it, of this content. */
async function aCaseWithCard(content: Buffer) {
  const clerk = await theClerk(hall);
  const { matter, orderNum } = await matterAskingForIdentity(hall);
  const { matterId } = matter;
  const { fileId } = (await upload(hall, clerk, { content, name: '身份证.png' })).json;
  const materials = [{ orderNum, form: 'electronic' as const, fileIds: [fileId] }];
  const receipt = { matterId, applicant: APPLICANT, summary: '示例', area: '510000', materials };
  const { caseId } = (await clerk.call(receiveCase, { body: receipt })).reply;
  return { caseId, fileId, orderNum };
}

function fetched(person: Person, url: string) {
  return sendRaw(hall.app, person, { method: 'GET', url });
}

test.each([
  ['a picture', CARD],
  ['a PDF', aPdf()],
  ['a scan of two pages', aTiff({ width: 600, height: 380, pages: 2 })],
])(
  'an identity copy that is %s is served as another picture with lines across it',
  async (_, content) => {
    const clerk = await theClerk(hall);
    const { caseId, fileId, orderNum } = await aCaseWithCard(content);
    const answer = await fetched(clerk, `${addressOf(viewMasked, { caseId, fileId })}?page=1`);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': 'sandbox',
    });
    const shown = await loadImage(answer.rawPayload);
    const pen = createCanvas(shown.width, shown.height).getContext('2d');
    pen.drawImage(shown, 0, 0);
    const { data } = pen.getImageData(0, 0, shown.width, shown.height);
    const isRed = (at: number) => (data[at] ?? 0) > (data[at + 1] ?? 0) + 40;
    const red = Array.from({ length: data.length / 4 }, (_each, pixel) => pixel * 4).filter(isRed);
    expect(red.length).toBeGreaterThan(500);
    const { materials } = (await clerk.call(getCase, { params: { caseId } })).reply;
    expect(materials.find((one) => one.orderNum === orderNum)?.isMasked).toBe(true);
  },
);

test('the original comes after a reason, to who gave it, for ten minutes, and the journal keeps it', async () => {
  const clerk = await theClerk(hall);
  const colleague = await hall.as('FRONT_CLERK', 'PROVINCE', 2);
  const { caseId, fileId } = await aCaseWithCard(CARD);
  const url = addressOf(downloadFile, { caseId, fileId });
  expect((await fetched(clerk, url)).json()).toMatchObject({ code: 'cases/copy-masked' });
  const params = { caseId, fileId };
  const silent = await refusedWithoutTrace(hall, () =>
    clerk.call(unmaskCopy, { params, body: { reason: ' ' } }),
  );
  expect(silent).toMatchObject({ code: 'cases/reason-missing' });
  await clerk.call(unmaskCopy, { params, body: { reason: '核对照片' } }).then((one) => one.reply);
  expect((await fetched(clerk, url)).statusCode).toBe(200);
  expect((await fetched(colleague, url)).statusCode).toBe(403);
  const rows = await hall.db
    .selectFrom('cases.material_journal')
    .select('body')
    .where('case_id', '=', caseId)
    .execute();
  expect(rows.map((row) => JSON.parse(row.body))).toMatchObject([
    { type: 'cases/copy-unmasked', fileId, reason: '核对照片', by: clerk.staffId },
  ]);
  hall.at('2022-06-13T09:10:01+08:00');
  expect((await fetched(await theClerk(hall), url)).statusCode).toBe(403);
  hall.at('2022-06-13T09:00:00+08:00');
});

test('who may only read the case sees the masked copy and cannot unmask it', async () => {
  const { caseId, fileId } = await aCaseWithCard(CARD);
  const head = await hall.as('WINDOW_HEAD', 'PROVINCE');
  const masked = await fetched(head, `${addressOf(viewMasked, { caseId, fileId })}?page=1`);
  expect(masked.statusCode).toBe(200);
  const body = { reason: '好奇' };
  const refused = await head.call(unmaskCopy, { params: { caseId, fileId }, body });
  expect(refused.problem).toMatchObject({ code: 'identity/no-role' });
});

test('a scan that is no identity copy is seen page by page as it is', async () => {
  const clerk = await theClerk(hall);
  const content = aTiff({ width: 5000, height: 600, pages: 2 });
  const file = (await upload(hall, clerk, { content, name: '扫描件.tif' })).json;
  expect(file).toMatchObject({ mediaType: 'image/tiff', pageCount: 2 });
  const receipt = await aReceipt(hall);
  const materials = receipt.materials.map((one) => ({ ...one, fileIds: [file.fileId] }));
  const { caseId } = (await clerk.call(receiveCase, { body: { ...receipt, materials } })).reply;
  const url = addressOf(viewMasked, { caseId, fileId: file.fileId });
  const shown = await loadImage((await fetched(clerk, `${url}?page=2`)).rawPayload);
  expect([shown.width, shown.height]).toEqual([1666, 200]);
  const pen = createCanvas(shown.width, shown.height).getContext('2d');
  pen.drawImage(shown, 0, 0);
  // The second page is black in its upper half.
  const [upper] = pen.getImageData(800, 50, 1, 1).data;
  const [lower] = pen.getImageData(800, 150, 1, 1).data;
  expect([Number(upper) < 30, Number(lower) > 225]).toEqual([true, true]);
  expect((await fetched(clerk, `${url}?page=3`)).json()).toMatchObject({ code: 'cases/not-found' });
});
