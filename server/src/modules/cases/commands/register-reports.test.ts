import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import { aReport, in2022, openProtection, type ReportGiven } from '../../../testing/a-report.ts';
import { findCase } from '../queries/find-case.ts';
import { registerReports } from './register-reports.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.close());

const NEWCOMER = '00000000-0000-8000-8000-000000000777';
const LONGER_THAN_A_LOCK_IS_WAITED_FOR_MS = 2_500;
const HOUR = 3_600_000;
const deps = () => ({
  db: base.database,
  now: () => in2022(1000 * HOUR),
  protection: openProtection,
});
const register = (...given: readonly ReportGiven[]) => registerReports(deps(), given.map(aReport));
const kinds = async (...given: readonly ReportGiven[]) =>
  (await register(...given)).map((outcome) => outcome.kind);

async function versionsOf(sourceCaseNo: string): Promise<number> {
  const rows = await base.database
    .selectFrom('cases.journal')
    .select('version')
    .where('case_id', '=', aReport({ sourceCaseNo }).report.caseId)
    .execute();
  return rows.length;
}

test('a line makes a case, the same again changes nothing, more facts advance it', async () => {
  const first = { sourceCaseNo: 'A1', receivedAt: in2022(0) };
  const more = { ...first, acceptedAt: in2022(HOUR) };
  expect(await kinds(first)).toEqual(['created']);
  expect(await kinds(first)).toEqual(['unchanged']);
  expect(await kinds(more, more)).toEqual(['advanced', 'unchanged']);
  expect(await kinds(first)).toEqual(['unchanged']);
  const found = await findCase(base.database, aReport(first).report.caseId);
  expect(found).toMatchObject({ status: 'ACCEPTED', version: 2, acceptedAt: in2022(HOUR) });
  expect(await versionsOf('A1')).toBe(2);
});

test('lines of one batch see each other in their order', async () => {
  const received = { sourceCaseNo: 'B1', receivedAt: in2022(0) };
  const closed = { ...received, closedAt: in2022(5 * HOUR), closeType: 'granted' as const };
  const outcomes = await register(received, received, closed, { ...closed, closedAt: in2022(6) });
  expect(outcomes).toMatchObject([
    { kind: 'created' },
    { kind: 'unchanged' },
    { kind: 'advanced' },
    { kind: 'rejected', field: 'closedAt' },
  ]);
  const found = await findCase(base.database, aReport(received).report.caseId);
  expect(found).toMatchObject({ status: 'CLOSED', version: 2, closedAt: in2022(5 * HOUR) });
});

test('a contradiction is rejected with its field and leaves the case as it was', async () => {
  const first = { sourceCaseNo: 'C1', receivedAt: in2022(HOUR), acceptedAt: in2022(2 * HOUR) };
  await register(first);
  expect(await register({ ...first, area: '510100' })).toMatchObject([{ field: 'area' }]);
  expect(await register({ ...first, closedAt: in2022(0) })).toMatchObject([{ field: 'closedAt' }]);
  expect(await register({ ...first, summary: '另一个' })).toMatchObject([{ field: 'summary' }]);
  expect(await versionsOf('C1')).toBe(1);
});

test('importers that bring the same cases at once make each of them once', async () => {
  const cases = Array.from({ length: 50 }, (_, n) => ({
    sourceCaseNo: `D${n}`,
    acceptedAt: in2022(n * HOUR),
  }));
  const runs = await Promise.all(
    Array.from({ length: 4 }, (_, n) => kinds(...(n % 2 ? cases.toReversed() : cases))),
  );
  expect(runs.flat().filter((kind) => kind === 'created')).toHaveLength(50);
  expect(runs.flat().filter((kind) => kind === 'unchanged')).toHaveLength(150);
  expect(await versionsOf('D7')).toBe(1);
});

test('importers that bring other cases of the same new applicants at once make each of them once', async () => {
  const applicants = Array.from(
    { length: 20 },
    (_, n) => `00000000-0000-8000-8000-0000000001${n + 10}`,
  );
  const runs = await Promise.all(
    Array.from({ length: 8 }, (_, run) =>
      kinds(...applicants.map((applicantId, n) => ({ sourceCaseNo: `E${run}-${n}`, applicantId }))),
    ),
  );
  expect(runs.flat()).toEqual(Array.from({ length: 160 }, () => 'created'));
  const made = await base.database
    .selectFrom('cases.applicants')
    .select('id')
    .where('id', 'in', applicants)
    .execute();
  expect(made).toHaveLength(20);
});

test('an importer waits for another that holds the same new applicant however long it takes', async () => {
  const { applicant } = aReport({ sourceCaseNo: 'F1', applicantId: NEWCOMER });
  const slow = await base.database.startTransaction().execute();
  await slow
    .insertInto('cases.applicants')
    .values({
      id: applicant.id,
      kind: applicant.kind,
      id_type: applicant.idType,
      number_encrypted: Buffer.from(applicant.idNumber),
      name: applicant.name,
    })
    .execute();
  const registering = kinds({ sourceCaseNo: 'F1', applicantId: NEWCOMER });
  await pause(LONGER_THAN_A_LOCK_IS_WAITED_FOR_MS);
  await slow.commit().execute();
  expect(await registering).toEqual(['created']);
});

test('a batch in which nothing is new writes nothing', async () => {
  const before = await base.database
    .selectFrom('platform.unsealed')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  await register({ sourceCaseNo: 'A1' });
  const after = await base.database
    .selectFrom('platform.unsealed')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(after).toEqual(before);
});
