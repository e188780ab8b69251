import { receiveCase } from '@banshi/contract/case-acts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { APPLICANT, aReceipt, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { CaseId } from '../../cases/index.ts';
import { noticesOf, told } from '../testing/told.ts';
import { writeNotice } from './write-notice.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('what is told again and at once is written once, and waits to be sent once', async () => {
  const { caseId } = await aReceivedCase(hall);
  await Promise.all([1, 2, 3, 4].map(() => told(hall, caseId, 1)));
  await told(hall, caseId, 1);
  const notices = await noticesOf(hall, caseId);
  expect(notices).toMatchObject([
    {
      version: 1,
      kind: 'RECEIVED',
      at: '2022-06-13T09:00:00+08:00',
      facts: { by: '2022-06-20', place: 'https://hall.example/status' },
      sendings: [{ channel: 'folder', state: 'waiting', attempts: 0, recipient: '138****5678' }],
    },
  ]);
});

test('neither name nor number of the applicant is kept with a notice', async () => {
  const { caseId } = await aReceivedCase(hall);
  await told(hall, caseId, 1);
  const { rows } = await sql<{ kept: string }>`
    select to_jsonb(n)::text as kept from notices.notices n where case_id = ${caseId}`.execute(
    hall.db,
  );
  expect(rows).toHaveLength(1);
  for (const secret of [APPLICANT.name, APPLICANT.mobile, APPLICANT.idNumber]) {
    expect(rows[0]?.kept).not.toContain(secret);
  }
});

test('who left neither number nor address is told by nobody, and the page says so', async () => {
  const caseId = await received({ idNumber: '510104199003071026', mobile: null });
  await told(hall, caseId, 1);
  expect((await noticesOf(hall, caseId))[0]?.sendings).toEqual([]);
});

test('a notice waits by the ways that reach its applicant, and by no other', async () => {
  const ways = ['sms', 'email', 'folder'] as const;
  const deps = { ...hall.house.noticeDeps, channels: ways };
  const waysOf = async (caseId: string) => {
    const entry = { caseId: caseId as CaseId, version: 1 };
    await transact(hall.db, async (tx) => ok(await writeNotice(deps, tx, entry)));
    const [notice] = await noticesOf(hall, caseId);
    return notice?.sendings.map(({ channel, recipient }) => [channel, recipient]);
  };
  const email = 'li@applicant.example';
  const both = await received({ idNumber: '510104199003071042', mobile: '13900001234', email });
  expect(await waysOf(both)).toEqual([
    ['email', 'l***@applicant.example'],
    ['folder', '139****1234'],
    ['sms', '139****1234'],
  ]);
  const byMailOnly = await received({ idNumber: '510104199003071069', mobile: null, email });
  expect(await waysOf(byMailOnly)).toEqual([
    ['email', 'l***@applicant.example'],
    ['folder', 'l***@applicant.example'],
  ]);
});

async function received(given: {
  readonly idNumber: string;
  readonly mobile: string | null;
  readonly email?: string;
}): Promise<string> {
  const { email: _, ...person } = APPLICANT;
  const body = { ...(await aReceipt(hall)), applicant: { ...person, ...given } };
  return (await (await theClerk(hall)).call(receiveCase, { body })).reply.caseId;
}

test.each([
  'update notices.notices set text = text',
  'delete from notices.notices',
  'update notices.sent set attempts = attempts',
  'delete from notices.sent',
  'update notices.query_editions set edition = edition',
  'update notices.query_numbers set serial = serial',
])('the application may not %s', async (statement) => {
  await expect(sql.raw(statement).execute(hall.db)).rejects.toThrow(/permission denied/);
});
