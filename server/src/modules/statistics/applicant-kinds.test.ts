import { receiveCase } from '@banshi/contract/case-acts';
import { APPLICANT_KINDS, type ApplicantKind } from '@banshi/contract/case-words';
import { listCountedCases } from '@banshi/contract/cases';
import { getCounts } from '@banshi/contract/indicators';
import { getStatistics } from '@banshi/contract/statistics';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDateOf } from '../../kernel/local-date.ts';
import { inSharedSnapshot, openDatabase } from '../../platform/database/index.ts';
import { countCase } from '../../testing/counted-case.ts';
import { aCaseAfter, aReceipt, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { recountCases } from '../cases/index.ts';
import { renewTotals } from './index.ts';

const COMPANY = {
  kind: 'organisation',
  name: '示例探伤检测有限公司',
  idType: '001',
  idNumber: '91510100MA6CA6EA08',
} as const;
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await aCaseAfter(hall, 'close');
  const clerk = await theClerk(hall);
  const receipt = await aReceipt(hall);
  const body = { ...receipt, applicant: { ...receipt.applicant, ...COMPANY } };
  await clerk.call(receiveCase, { body }).then(({ reply }) => reply);
  const acceptedAt = `${day()}T00:00:00+08:00`;
  await countCase(hall, { no: 'k1', bucket: 'license', acceptedAt });
});
afterAll(() => hall.close());

const day = () => localDateOf(hall.clock.now);
const period = () => ({ from: day(), to: day() });
const reader = () => hall.as('SUPERVISOR', 'PROVINCE');
const BY_KIND = { by: 'applicantKind' } as const;

async function byKind() {
  const query = { ...period(), ...BY_KIND };
  const { rows } = (await (await reader()).call(getCounts, { query })).reply;
  return rows.map(({ key, counts: { received, accepted, closed } }) => [
    ...[key, received, accepted, closed],
  ]);
}

async function listed(asked: object): Promise<number> {
  const query = { measure: 'accepted', ...period(), limit: 100, ...asked } as const;
  return (await (await reader()).call(listCountedCases, { query })).reply.cases.length;
}

async function mismatches(): Promise<number> {
  let found = 0;
  const onMismatch = () => {
    found += 1;
  };
  const listener = { onEntry: () => undefined, onCase: () => undefined, onMismatch };
  await inSharedSnapshot(hall.db, (snapshot) => recountCases(snapshot, listener));
  return found;
}

test('a case counts by the kind of its applicant: waiting, folded and recounted alike', async () => {
  const counted = [
    ['organisation', 1, 0, 0],
    ['person', 1, 2, 1],
  ];
  expect(await byKind()).toEqual(counted);
  await hall.house.fold();
  expect(await byKind()).toEqual(counted);
  await renewTotals(hall.house.statisticsDeps, () => undefined);
  expect(await byKind()).toEqual(counted);
});

test('the list behind each figure by kind of applicant holds as many cases as it says', async () => {
  const query = { ...period(), ...BY_KIND };
  const { rows, total } = (await (await reader()).call(getStatistics, { query })).reply;
  expect(total).toMatchObject({ accepted: 2, closed: 1, openEnd: 1 });
  for (const { key, accepted, closed, openEnd } of rows) {
    const applicantKind = APPLICANT_KINDS.find((one) => one === key);
    expect(await listed({ applicantKind })).toBe(accepted);
    expect(await listed({ applicantKind, measure: 'closed' })).toBe(closed);
    expect(await listed({ applicantKind, measure: 'open' })).toBe(openEnd);
  }
  expect(await listed({ among: 'kindTold' })).toBe(total.accepted);
  const received = (applicantKind: ApplicantKind) => listed({ applicantKind, measure: 'received' });
  expect([await received('person'), await received('organisation')]).toEqual([1, 1]);
});

test('a row that tells another kind than the journal is found; what no entry names counts under no kind', async () => {
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  expect(await mismatches()).toBe(0);
  await sql`update cases.cases set applicant_kind = 'organisation' where source_case_no = 'k1'`.execute(
    owner,
  );
  expect(await mismatches()).toBe(1);
  // As an import before this wrote it: no kind in the entry, and the row says so.
  await sql`update cases.journal j set packed = set_byte(j.packed, 0, get_byte(j.packed, 0) - 64) from cases.cases c
    where c.id = j.case_id and c.source_case_no = 'k1' and j.version = 1`.execute(owner);
  await sql`update cases.cases set kind_told = false where source_case_no = 'k1'`.execute(owner);
  await owner.destroy();
  expect(await mismatches()).toBe(0);
  await renewTotals(hall.house.statisticsDeps, () => undefined);
  expect(await byKind()).toEqual([
    ['organisation', 1, 0, 0],
    ['person', 1, 1, 1],
  ]);
  expect(await listed({ applicantKind: 'organisation' })).toBe(0);
  expect(await listed({ among: 'kindTold' })).toBe(1);
  expect(await listed({})).toBe(2);
});
