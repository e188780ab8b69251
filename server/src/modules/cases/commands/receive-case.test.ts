import { receiveCase } from '@banshi/contract/case-acts';
import { getCase, listInbox, lookUpApplicant, searchCases } from '@banshi/contract/cases';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT, aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function refusedReceipt(change: Record<string, unknown>) {
  const clerk = await theClerk(hall);
  const body = { ...(await aReceipt(hall)), ...change };
  return refusedWithoutTrace(hall, () => clerk.call(receiveCase, { body }));
}

test('twenty parallel receipts of one day are numbered 1 to 20 without a gap', async () => {
  hall.at('2022-06-14T09:00:00+08:00');
  const clerk = await theClerk(hall);
  const body = await aReceipt(hall);
  await Promise.all(Array.from({ length: 20 }, () => clerk.call(receiveCase, { body })));
  const { rows } = await sql<{ serial: number }>`
    select serial from cases.cases where numbered_on = '2022-06-14' order by serial`.execute(
    hall.db,
  );
  expect(rows.map((row) => row.serial)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});

test('a refused receipt leaves no gap in the numbers', async () => {
  hall.at('2022-06-15T09:00:00+08:00');
  const clerk = await theClerk(hall);
  const body = await aReceipt(hall);
  const first = (await clerk.call(receiveCase, { body })).reply;
  await refusedReceipt({ materials: [{ orderNum: 999, form: 'paper', fileIds: [] }] });
  const second = (await clerk.call(receiveCase, { body })).reply;
  expect([first, second].map((one) => one.projectNo.slice(-6))).toEqual(['000001', '000002']);
});

test('the receipt starts the five working days of acceptance', async () => {
  hall.at('2022-06-16T16:59:00+08:00');
  const clerk = await theClerk(hall);
  const { reply } = await clerk.call(receiveCase, { body: await aReceipt(hall) });
  expect(reply).toMatchObject({
    status: 'RECEIVED',
    version: 1,
    due: { clock: 'acceptance', on: '2022-06-23', workDaysLeft: 5, lamp: 'green' },
  });
});

test('the number of a person stands nowhere in clear, neither in a table nor in a reply', async () => {
  const clerk = await theClerk(hall);
  const { idNumber, mobile, email } = APPLICANT;
  const { caseId } = (await clerk.call(receiveCase, { body: await aReceipt(hall) })).reply;
  const answers = await Promise.all([
    clerk.call(getCase, { params: { caseId } }),
    clerk.call(listInbox, { query: { view: 'open', limit: 100 } }),
    clerk.call(searchCases, { body: { text: idNumber } }),
  ]);
  expect(answers[2].reply.cases.map((one) => one.caseId)).toContain(caseId);
  for (const { reply } of answers) {
    expect(JSON.stringify(reply)).not.toContain(idNumber);
    expect(JSON.stringify(reply)).not.toContain(mobile);
    expect(JSON.stringify(reply)).not.toContain(email);
    expect(JSON.stringify(reply)).not.toContain(APPLICANT.name);
  }
  expect(answers[0].reply.applicant).toMatchObject({
    name: '张*例',
    mobile: '138****5678',
    email: 'z***@applicant.example',
  });
  const stored = await everythingStored();
  expect(stored).toContain('示例申请');
  expect(stored).not.toContain(idNumber);
  expect(stored).not.toContain(mobile);
  expect(stored).not.toContain(Buffer.from(idNumber).toString('hex'));
  expect(stored).not.toContain(email);
  expect(stored).not.toContain(Buffer.from(mobile).toString('hex'));
});

async function everythingStored(): Promise<string> {
  const tables = ['cases.applicants', 'cases.cases', 'cases.journal', 'platform.idempotency'];
  const texts = tables.map(async (name) => {
    const { rows } = await sql<{ text: string }>`
      select t::text as text from ${sql.table(name)} t`.execute(hall.db);
    return rows.map((row) => row.text).join('\n');
  });
  return (await Promise.all(texts)).join('\n');
}

test('the counter sees the full name and mobile number under the number it was shown', async () => {
  const clerk = await theClerk(hall);
  await clerk.call(receiveCase, { body: await aReceipt(hall) });
  const { kind, idType, idNumber, name, mobile, email } = APPLICANT;
  const known = await clerk.call(lookUpApplicant, { body: { kind, idType, idNumber } });
  expect(known.reply).toMatchObject({ known: true, name, mobile, email });
});

test('a number with a wrong check digit is refused and leaves no trace', async () => {
  const applicant = { ...APPLICANT, idNumber: '510104199003071019' };
  expect(await refusedReceipt({ applicant })).toMatchObject({
    status: 422,
    code: 'cases/applicant-number',
  });
});

test('a resident who gives an old number of fifteen digits is the applicant known by eighteen', async () => {
  const clerk = await theClerk(hall);
  const aged = { ...APPLICANT, idNumber: '510104900307101', name: '示旧' };
  await clerk.call(receiveCase, { body: { ...(await aReceipt(hall)), applicant: aged } });
  const { kind, idType } = APPLICANT;
  const today = { kind, idType, idNumber: '510104199003071018' };
  const known = await clerk.call(lookUpApplicant, { body: today });
  expect(known.reply).toMatchObject({ known: true, name: '示旧' });
});

test('a place of use that is no administrative division is refused', async () => {
  const refused = await refusedReceipt({ area: '519999' });
  expect(refused).toMatchObject({ code: 'cases/area-unknown', facts: { area: '519999' } });
});

test('a credit code for a person, and a document of an unknown type, are refused', async () => {
  for (const idType of ['001', '999']) {
    const refused = await refusedReceipt({ applicant: { ...APPLICANT, idType } });
    expect(refused).toMatchObject({ code: 'cases/applicant-kind', facts: { idType } });
  }
});

test('an applicant whose name is blank is refused', async () => {
  const refused = await refusedReceipt({ applicant: { ...APPLICANT, name: '  ' } });
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'name' } });
});

test('a matter that the authority starts by itself is not taken in at the counter', async () => {
  const { all } = await hall.house.catalogue.matters();
  const matter = all.find((one) => !one.isOnApplication && one.isInForce);
  expect(matter).toBeDefined();
  const refused = await refusedReceipt({ matterId: matter?.matterId });
  expect(refused).toMatchObject({ status: 422, code: 'cases/matter-ex-officio' });
});

test('a matter that is not in force or not there is refused by its number', async () => {
  const refused = await refusedReceipt({ matterId: 2_000_000_000 });
  expect(refused).toMatchObject({
    code: 'cases/matter-not-in-force',
    facts: { matterId: 2_000_000_000 },
  });
});

test('a clerk of another department may not receive for this one', async () => {
  const stranger = await hall.as('FRONT_CLERK', 'FORESTRY');
  const body = await aReceipt(hall);
  const refused = await refusedWithoutTrace(hall, () => stranger.call(receiveCase, { body }));
  expect(refused).toMatchObject({ status: 403, code: 'cases/other-organisation' });
});

test('a material that the list does not have is refused by its number', async () => {
  const refused = await refusedReceipt({
    materials: [{ orderNum: 999, form: 'paper', fileIds: [] }],
  });
  expect(refused).toMatchObject({ code: 'cases/material-unknown', facts: { orderNums: [999] } });
});

test('a material handed in twice is refused by its number', async () => {
  const [first] = (await aReceipt(hall)).materials;
  const refused = await refusedReceipt({ materials: [first, first] });
  expect(refused).toMatchObject({
    status: 422,
    code: 'cases/material-repeated',
    facts: { orderNums: [first?.orderNum] },
  });
});

test('a file named twice under one material is refused at the door', async () => {
  const [first] = (await aReceipt(hall)).materials;
  const id = 'a'.repeat(64);
  const refused = await refusedReceipt({ materials: [{ ...first, fileIds: [id, id] }] });
  expect(refused).toMatchObject({ status: 400, facts: { path: '/materials/0/fileIds' } });
});

test('a file that was never uploaded is refused by its id', async () => {
  const [first] = (await aReceipt(hall)).materials;
  const fileId = 'a'.repeat(64);
  const refused = await refusedReceipt({
    materials: [{ ...first, form: 'electronic', fileIds: [fileId] }],
  });
  expect(refused).toMatchObject({ code: 'cases/file-unknown', facts: { fileIds: [fileId] } });
});
