import { issueCaseDocuments } from '@banshi/contract/documents';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '../../../kernel/result.ts';
import { sm3 } from '../../../platform/crypto/index.ts';
import { transact } from '../../../platform/database/index.ts';
import { aCaseAfter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { CaseId } from '../../cases/index.ts';
import { issueFor } from './issue-documents.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function issueNow(caseId: string) {
  const clerk = await theClerk(hall);
  return (await clerk.call(issueCaseDocuments, { params: { caseId } })).reply;
}

/** As the outbox tells it: the entry `version` of a case, in a transaction. */
function told(caseId: string, version: number, deps = hall.house.documentDeps) {
  const entry = { caseId: caseId as CaseId, version };
  return transact(hall.db, async (tx) => ok(await issueFor(deps, tx, entry)));
}

async function serialsOf(kind: string, bodyCode: string): Promise<number[]> {
  const { rows } = await sql<{ number: string }>`
    select d.number from documents.documents d
    join identity.organisations o on o.id = d.organisation_id
    where d.kind = ${kind} and o.code = ${bodyCode}`.execute(hall.db);
  return rows
    .map(({ number }) => Number(/第(\d+)号$/.exec(number)?.[1]))
    .toSorted((one, other) => one - other);
}

test('each step that calls for a document has it, with a number of its body, kind and year', async () => {
  const { caseId } = await aCaseAfter(hall, 'grant');
  const { documents, isOwed } = await issueNow(caseId);
  expect(isOwed).toBe(false);
  expect(documents.map(({ kind, number, issuedOn }) => [kind, number, issuedOn])).toEqual([
    ['RECEIPT', '川卫收字〔2022〕第0001号', '2022-06-13'],
    ['ACCEPT_NOTICE', '川卫受字〔2022〕第0001号', '2022-06-13'],
    ['GRANT', '川卫许字〔2022〕第0001号', '2022-06-13'],
  ]);
});

test('an entry that is told again and again, and at once, has its document once', async () => {
  const { caseId } = await aReceivedCase(hall, 'FORESTRY');
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => told(caseId, 1)));
  await told(caseId, 1);
  expect((await issueNow(caseId)).documents).toHaveLength(1);
  expect(await serialsOf('RECEIPT', 'FORESTRY')).toEqual([1]);
});

test('numbers have no gap though many issue at once and some fail after taking theirs', async () => {
  const cases = await Promise.all(Array.from({ length: 24 }, () => aReceivedCase(hall, 'JUSTICE')));
  const failing = {
    ...hall.house.documentDeps,
    random: () => {
      throw new Error('no more randomness');
    },
  };
  const outcomes = await Promise.allSettled(
    cases.flatMap(({ caseId }, index) => [
      told(caseId, 1, index % 3 === 0 ? failing : undefined),
      told(caseId, 1),
    ]),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  await Promise.all(cases.map(({ caseId }) => told(caseId, 1)));
  expect(await serialsOf('RECEIPT', 'JUSTICE')).toEqual(cases.map((_, index) => index + 1));
});

test('a document written down late bears the day and the year of the act', async () => {
  hall.at('2022-12-31T16:30:00+08:00');
  const { caseId } = await aReceivedCase(hall, 'MARKET');
  hall.at('2023-01-03T09:00:00+08:00');
  const { caseId: later } = await aReceivedCase(hall, 'MARKET');
  const numberOf = async (id: string) => {
    const [receipt] = (await issueNow(id)).documents;
    return [receipt?.number, receipt?.issuedOn];
  };
  expect(await numberOf(later)).toEqual(['川市监收字〔2023〕第0001号', '2023-01-03']);
  expect(await numberOf(caseId)).toEqual(['川市监收字〔2022〕第0001号', '2022-12-31']);
});

test('what was issued is the text that was hashed', async () => {
  const { caseId } = await aReceivedCase(hall, 'HOUSING');
  await told(caseId, 1);
  const { rows } = await sql<{ content: string; content_digest: Buffer }>`
    select content, content_digest from documents.documents where case_id = ${caseId}`.execute(
    hall.db,
  );
  expect(rows.map((row) => row.content_digest)).toEqual(rows.map((row) => sm3(row.content)));
  expect(rows[0]?.content).toContain('张示例');
  expect(rows[0]?.content).not.toContain('510104199003071018');
});

test.each([
  'update documents.documents set content = content',
  'update documents.documents set number = number',
  'delete from documents.documents',
  'update documents.files set file_id = file_id',
  'delete from documents.files',
  'update documents.signatures set signature = signature',
  'update documents.check_codes set seq = seq',
  'update documents.deliveries set state = state',
  'delete from documents.deliveries',
])('the application may not %s', async (statement) => {
  await expect(sql.raw(statement).execute(hall.db)).rejects.toThrow(/permission denied/);
});
