import { checkDocument, correctDocument, listCaseDocuments } from '@banshi/contract/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../../platform/database/with-client.ts';
import { theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { layOutWaiting } from '../lay-out.ts';
import { aCaseWithReceipt } from '../testing/issued.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function codesOf(caseId: string): Promise<readonly string[]> {
  const clerk = await theClerk(hall);
  const { documents } = (await clerk.call(listCaseDocuments, { params: { caseId } })).reply;
  return documents.map((one) => one.checkCode);
}

const check = (checkCode: string) => hall.stranger.call(checkDocument, { params: { checkCode } });

function layOutAll(): Promise<number> {
  return layOutWaiting(hall.house.documentDeps, (error) => {
    throw error;
  });
}

test('anybody checks a document by its code, and is told nobody’s name', async () => {
  const [code = ''] = await codesOf(await aCaseWithReceipt(hall));
  await layOutAll();
  const { reply } = await check(code);
  expect(reply).toMatchObject({
    title: '申请材料接收凭证',
    issuedOn: '2022-06-13',
    signature: 'valid',
    replacedBy: null,
  });
  expect(reply.fileId).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(reply)).not.toMatch(/张示例|510104/);
  expect((await check(code.toLowerCase().replaceAll('-', ' '))).reply).toEqual(reply);
});

test('a code that nobody issued is refused in words', async () => {
  for (const code of ['0000-0000-0000-0000', 'nothing', '1'.repeat(60)]) {
    expect(await check(code)).toMatchObject({
      status: 404,
      problem: { code: 'documents/code-unknown' },
    });
  }
});

test('a corrected document says which one stands instead', async () => {
  const caseId = await aCaseWithReceipt(hall);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = { reason: '姓名有误', replacements: [{ from: '张示例', to: '张例示' }] };
  const params = { caseId, seq: 1 };
  const { documents } = (await head.call(correctDocument, { params, body })).reply;
  const [old, mended] = documents;
  expect((await check(old?.checkCode ?? '')).reply.replacedBy).toBe(mended?.number);
  expect((await check(mended?.checkCode ?? '')).reply.replacedBy).toBeNull();
});

test('a signature that no key of ours made is told', async () => {
  const caseId = await aCaseWithReceipt(hall);
  await layOutAll();
  const forged = Buffer.alloc(64, 1).toString('hex');
  await withClient({ connectionString: hall.ownerUrl }, (client) =>
    client.query(
      `update documents.signatures set signature = decode($2, 'hex') where case_id = $1`,
      [caseId, forged],
    ),
  );
  const [code = ''] = await codesOf(caseId);
  expect((await check(code)).reply.signature).toBe('invalid');
});
