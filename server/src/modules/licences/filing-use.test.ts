import { listCaseDocuments } from '@banshi/contract/documents';
import { correctUse, prolongUse } from '@banshi/contract/licence-acts';
import { getLicence } from '@banshi/contract/licences';
import { listCaseNotices } from '@banshi/contract/notices';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aFiling } from '../../testing/filings.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { alertsOf } from '../../testing/late-case.ts';
import { refusedWithoutTrace } from '../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-05-27T09:00:00+08:00'));

const USE = { from: '2022-06-06', to: '2022-06-12' };
const chief = () => hall.as('CHIEF_REP', 'ECO_ENV');
const filingOf = async (licenceId: string) =>
  (await (await chief()).call(getLicence, { params: { licenceId } })).reply;

async function lastReceipt(caseId: string) {
  const params = { caseId };
  const { documents } = (await (await chief()).call(listCaseDocuments, { params })).reply;
  const { rows } = await sql<{ content: string }>`
    select content from documents.documents
    where case_id = ${caseId} order by seq desc limit 1`.execute(hall.db);
  return { kinds: documents.map(({ kind }) => kind), text: rows[0]?.content ?? '' };
}

async function told(caseId: string) {
  const reader = await hall.as('REVIEWER', 'ECO_ENV');
  const { notices } = (await reader.call(listCaseNotices, { params: { caseId } })).reply;
  return notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('FILING'));
}

/** The tasks of supervision about a cancellation that did not come. */
async function missed(caseId: string) {
  await hall.house.supervise();
  const found = (await alertsOf(hall, caseId)).filter(({ rule }) => rule === 'T5');
  return found.map(({ status }) => status);
}

describe('§4.10: the days of a filing', () => {
  test('are put right with a reason: what was missed by wrong days was not, and the old receipt stays', async () => {
    const { licenceId } = await aFiling(hall, USE);
    hall.at('2022-07-05T08:00:00+08:00');
    await hall.house.actByLaw();
    expect(await missed(licenceId)).toEqual(['OPEN']);
    const late = await filingOf(licenceId);
    expect(late).toMatchObject({
      state: 'ENDED',
      isOverdue: true,
      actions: ['correctUse'],
    });
    const given = { version: late.version, reason: '申请表写的是7月31日，录入有误' };
    const body = { ...given, from: '2022-06-06', to: '2022-07-31' };
    const { reply } = await (await chief()).call(correctUse, { params: { licenceId }, body });
    expect(reply).toMatchObject({ state: 'FILED', documentNo: expect.stringContaining('备更') });
    expect(await filingOf(licenceId)).toMatchObject({
      ...{ validTo: '2022-07-31', cancelBy: '2022-08-20', isOverdue: false },
      actions: ['correctUse', 'prolongUse'],
    });
    const { kinds, text } = await lastReceipt(licenceId);
    expect(kinds.filter((kind) => kind === 'RECEIPT')).toHaveLength(1);
    expect(kinds.at(-1)).toBe('FILING_CORRECTION');
    for (const said of ['2022年6月12日', '2022年7月31日', '录入有误', '2022年8月20日']) {
      expect(text).toContain(said);
    }
    expect(await missed(licenceId)).toEqual(['RESOLVED']);
    expect((await told(licenceId))[0]).toBe('FILING_MOVED');
    hall.at('2022-08-21T08:00:00+08:00');
    await hall.house.actByLaw();
    expect(await filingOf(licenceId)).toMatchObject({ state: 'ENDED', isOverdue: true });
    expect((await missed(licenceId)).sort()).toEqual(['OPEN', 'RESOLVED']);
  });

  test('corrected to days that are past, its use has ended at once', async () => {
    const { licenceId, version } = await aFiling(hall, { from: '2022-05-30', to: '2022-07-31' });
    hall.at('2022-07-01T09:00:00+08:00');
    const body = { version, reason: '应为6月', from: '2022-05-30', to: '2022-06-30' };
    const { reply } = await (await chief()).call(correctUse, { params: { licenceId }, body });
    expect(reply.state).toBe('ENDED');
    const { journal, cancelBy } = await filingOf(licenceId);
    expect(journal.slice(-2).map(({ type }) => type)).toEqual([
      'licences/use-corrected',
      'licences/use-ended',
    ]);
    expect(cancelBy).toBe('2022-07-20');
  });

  test('are prolonged while it is in use: its dues follow', async () => {
    const { licenceId, version } = await aFiling(hall, USE);
    const params = { licenceId };
    const longer = { version, reason: '工期延长', to: '2022-06-30' };
    const { reply } = await (await chief()).call(prolongUse, { params, body: longer });
    expect(reply).toMatchObject({ state: 'FILED', documentNo: expect.stringContaining('备延') });
    expect((await lastReceipt(licenceId)).kinds.at(-1)).toBe('FILING_PROLONGATION');
    hall.at('2022-06-13T08:00:00+08:00');
    await hall.house.actByLaw();
    expect((await filingOf(licenceId)).state).toBe('FILED');
    hall.at('2022-07-01T08:00:00+08:00');
    await hall.house.actByLaw();
    expect(await filingOf(licenceId)).toMatchObject({ state: 'ENDED', cancelBy: '2022-07-20' });
    const ended = { ...longer, version: reply.version + 1, to: '2022-09-30' };
    const again = await (await chief()).call(prolongUse, { params, body: ended });
    expect(again.problem.code).toBe('licences/wrong-state');
  });

  test('are refused that are none, change nothing or end sooner, and from whoever may not', async () => {
    const { licenceId, version } = await aFiling(hall, USE);
    const params = { licenceId };
    const given = { version, reason: '示例' };
    const keeper = await chief();
    const codeOf = async (days: { readonly from: string; readonly to: string }) =>
      (
        await refusedWithoutTrace(hall, () =>
          keeper.call(correctUse, { params, body: { ...given, ...days } }),
        )
      ).code;
    expect(await codeOf({ from: '2022-06-12', to: '2022-06-06' })).toBe('licences/use-impossible');
    expect(await codeOf(USE)).toBe('licences/use-unchanged');
    const sooner = await refusedWithoutTrace(hall, () =>
      keeper.call(prolongUse, { params, body: { ...given, to: '2022-06-12' } }),
    );
    expect(sooner).toMatchObject({ code: 'licences/use-not-longer', facts: { to: '2022-06-12' } });
    const bare = { version, reason: ' ', to: '2022-07-12' };
    const unreasoned = await keeper.call(prolongUse, { params, body: bare });
    expect(unreasoned.problem.code).toMatch(/^(licences\/reason-missing|request\/malformed)$/);
    const other = await hall.as('CHIEF_REP', 'HEALTH');
    const body = { ...given, to: '2022-07-12' };
    expect((await other.call(prolongUse, { params, body })).problem.code).toBe(
      'licences/not-found',
    );
  });
});
