import { closeCase, decideCase, deliverCase, withdrawCase } from '@banshi/contract/case-acts';
import { explainDelay } from '@banshi/contract/case-procedures';
import {
  correctDocument,
  issueArchiveCatalogue,
  listCaseDocuments,
} from '@banshi/contract/documents';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import { aCaseAfter, aReceivedCase, bringToDecision, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { goPast, START } from '../../../testing/late-case.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function aWithdrawnCase() {
  const { caseId, version } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  const params = { caseId };
  await clerk.call(withdrawCase, { params, body: { version, reason: '项目不再实施' } });
  return { clerk, params };
}

async function lastContentOf(caseId: string): Promise<string> {
  const { rows } = await sql<{ content: string }>`
    select content from documents.documents
    where case_id = ${caseId} order by seq desc limit 1`.execute(hall.db);
  return rows[0]?.content ?? '';
}

/** A case that was granted, closed and handed over two working days after its promise. */
async function aCaseDeliveredLate() {
  const accepted = await aCaseAfter(hall, 'accept');
  const params = { caseId: accepted.caseId };
  const day = await goPast(hall, accepted.caseId, 2);
  const { version } = await bringToDecision(hall, accepted);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const yes = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;
  const granted = (await chief.call(decideCase, { params, body: { version, ...yes } })).reply;
  const result = { resultName: '示例许可证', resultNo: '示例〔2022〕1号' };
  const toClose = { params, body: { version: granted.version, ...result } };
  const closed = (await chief.call(closeCase, toClose)).reply;
  const clerk = await theClerk(hall);
  const handed = { method: 'onSite', receiverName: '李示例', proof: null } as const;
  const toDeliver = { params, body: { version: closed.version, ...handed } };
  const delivered = (await clerk.call(deliverCase, toDeliver)).reply;
  return { params, day, version: delivered.version };
}

test('the file of an ended case is listed with its pages, once for as long as nothing comes into it', async () => {
  const { clerk, params } = await aWithdrawnCase();
  expect((await clerk.call(listCaseDocuments, { params })).reply.mayArchive).toBe(true);
  const both = await Promise.all([1, 2].map(() => clerk.call(issueArchiveCatalogue, { params })));
  for (const { reply } of both) {
    expect(reply.mayArchive).toBe(false);
    expect(reply.documents.map(({ kind, number }) => [kind, number])).toEqual([
      ['RECEIPT', '川卫收字〔2022〕第0001号'],
      ['TERMINATION_NOTICE', '川卫终字〔2022〕第0001号'],
      ['ARCHIVE_CATALOGUE', '川卫档字〔2022〕第0001号'],
    ]);
  }
  const content = await lastContentOf(params.caseId);
  expect(content).toContain('川卫终字〔2022〕第0001号');
  expect(content).toMatch(/"1页"/);
});

test('what comes into the file afterwards is listed by a new catalogue, which takes the place of the first', async () => {
  const { clerk, params } = await aWithdrawnCase();
  const first = (await clerk.call(issueArchiveCatalogue, { params })).reply;
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const slip = { reason: '笔误', replacements: [{ from: '项目不再实施', to: '项目终止' }] };
  await chief.call(correctDocument, { params: { ...params, seq: 2 }, body: slip });
  const second = (await clerk.call(issueArchiveCatalogue, { params })).reply;
  const [before, after] = second.documents.filter(({ kind }) => kind === 'ARCHIVE_CATALOGUE');
  expect(before?.number).toBe(first.documents.at(-1)?.number);
  expect(before?.replacedBy).toBe(after?.number);
  expect(after?.replaces).toBe(before?.number);
});

test('a case ended with its handing over, whatever was explained of it later', async () => {
  const { params, day, version } = await aCaseDeliveredLate();
  hall.at(`${addDays(day, 1)}T10:00:00+08:00`);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const body = { version, reason: '需要会同其他机关核对资料' };
  expect((await chief.call(explainDelay, { params, body })).status).toBe(200);
  const clerk = await theClerk(hall);
  await clerk.call(issueArchiveCatalogue, { params });
  const content = await lastContentOf(params.caseId);
  expect(content).toMatch(new RegExp(`"终结日期", ?"${printedDate(day)}"`));
  expect(content).toContain('准予，办结并送达');
  hall.at(START);
});

test('a case that is on its way is not listed, and its file by nobody of another body', async () => {
  const { caseId } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  const open = await refusedWithoutTrace(hall, () =>
    clerk.call(issueArchiveCatalogue, { params: { caseId } }),
  );
  expect(open.code).toBe('documents/case-open');
  expect((await clerk.call(listCaseDocuments, { params: { caseId } })).reply.mayArchive).toBe(
    false,
  );
  const elsewhere = await hall.as('FRONT_CLERK', 'FORESTRY');
  const refused = await elsewhere.call(issueArchiveCatalogue, { params: { caseId } });
  expect(refused.problem.code).toBe('cases/not-found');
});
