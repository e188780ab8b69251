import { correctDocument, getDocumentFile, listCaseDocuments } from '@banshi/contract/documents';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { addressOf, sendRaw } from '../../../testing/raw.ts';
import { aCaseWithReceipt, issueNow } from '../testing/issued.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const MEND = { reason: '姓名有误', replacements: [{ from: '张示例', to: '张例示' }] };

async function bytesOf(caseId: string, seq: number): Promise<Buffer> {
  const url = addressOf(getDocumentFile, { caseId, seq });
  return (await sendRaw(hall.app, await theClerk(hall), { method: 'GET', url })).rawPayload;
}

test('a correction is a new document with a number of its own, and the old one stays as it was', async () => {
  const caseId = await aCaseWithReceipt(hall);
  const before = await bytesOf(caseId, 1);
  hall.at('2022-06-15T09:00:00+08:00');
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const params = { caseId, seq: 1 };
  const { reply } = await head.call(correctDocument, { params, body: MEND });
  const [old, mended] = reply.documents;
  expect(mended).toMatchObject({
    seq: 2,
    kind: 'RECEIPT',
    version: 1,
    issuedOn: '2022-06-15',
    number: '川卫收字〔2022〕第0002号',
    replaces: old?.number,
    replacedBy: null,
  });
  expect(old).toMatchObject({ number: '川卫收字〔2022〕第0001号', replacedBy: mended?.number });
  expect((await bytesOf(caseId, 1)).equals(before)).toBe(true);
  const { rows } = await sql<{ content: string }>`
    select content from documents.documents where case_id = ${caseId} order by seq`.execute(
    hall.db,
  );
  expect(rows[0]?.content).toContain('张示例');
  expect(rows[1]?.content).not.toContain('张示例');
  expect(rows[1]?.content).toContain('川卫收字〔2022〕第0001号');
  expect(reply.isOwed).toBe(false);
});

test('a document is corrected once; the next slip is in the correction', async () => {
  const caseId = await aCaseWithReceipt(hall, 'MARKET');
  const head = await hall.as('WINDOW_HEAD', 'MARKET');
  const first = await Promise.all(
    [1, 2].map(() => head.call(correctDocument, { params: { caseId, seq: 1 }, body: MEND })),
  );
  expect(first.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const refused = await head.call(correctDocument, { params: { caseId, seq: 1 }, body: MEND });
  expect(refused.problem).toMatchObject({
    code: 'documents/replaced',
    facts: { by: '川市监收字〔2022〕第0002号' },
  });
  const back = { ...MEND, replacements: [{ from: '张例示', to: '张示例' }] };
  const again = await head.call(correctDocument, { params: { caseId, seq: 2 }, body: back });
  expect(again.reply.documents.map(({ replaces }) => replaces)).toEqual([
    null,
    '川市监收字〔2022〕第0001号',
    '川市监收字〔2022〕第0002号',
  ]);
});

test('what does not stand there takes no number', async () => {
  const caseId = await aCaseWithReceipt(hall, 'CIVIL');
  const head = await hall.as('WINDOW_HEAD', 'CIVIL');
  const body = { ...MEND, replacements: [{ from: '李示例', to: '王示例' }] };
  const refused = await head.call(correctDocument, { params: { caseId, seq: 1 }, body });
  expect(refused.problem).toMatchObject({
    code: 'documents/text-not-found',
    facts: { text: '李示例' },
  });
  const { reply } = await (await theClerk(hall)).call(listCaseDocuments, { params: { caseId } });
  expect(reply.documents).toHaveLength(1);
  const next = await aCaseWithReceipt(hall, 'CIVIL');
  expect((await issueNow(hall, next)).documents[0]?.number).toBe('川民收字〔2022〕第0002号');
});

test('nothing is frozen twice: a correction without a place of its own is refused by the database', async () => {
  const caseId = await aCaseWithReceipt(hall, 'WATER');
  const insert = sql`
    insert into documents.documents (case_id, seq, case_version, kind, edition, replaces,
      organisation_id, number, title, issued_on, issued_at, check_code, content, content_digest)
    select case_id, 2, case_version, kind, edition, replaces, organisation_id, number, title,
      issued_on, issued_at, check_code, content, content_digest
    from documents.documents where case_id = ${caseId}`;
  await expect(insert.execute(hall.db)).rejects.toThrow(/duplicate key/);
});
