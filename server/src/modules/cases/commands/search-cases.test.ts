import { receiveCase, withdrawCase } from '@banshi/contract/case-acts';
import { searchCases } from '@banshi/contract/cases';
import { listLooks } from '@banshi/contract/readings';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT, aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { LOOKS_MAX } from '../core/privacy/looks.ts';

const TAIL = APPLICANT.idNumber.slice(-4);

let hall: Hall;
let clerk: Person;
let ofHealth: string;
let ofForestry: string;
beforeAll(async () => {
  hall = await openHall();
  clerk = await theClerk(hall);
  ofHealth = await receive('HEALTH');
  ofForestry = await receive('FORESTRY');
});
afterAll(() => hall.close());

async function receive(bodyCode: string, given: object = {}): Promise<string> {
  const receipt = await aReceipt(hall, bodyCode);
  const body = { ...receipt, applicant: { ...APPLICANT, ...given } };
  return (await clerk.call(receiveCase, { body })).reply.caseId;
}

async function found(person: Person, text: string): Promise<string[]> {
  const { reply } = await person.call(searchCases, { body: { text } });
  return reply.cases.map(({ caseId }) => caseId);
}

const looks = async () => {
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  return (await supervisor.call(listLooks, {})).reply.looks;
};

test('an open case of the own body is found by the last four to six characters of the number, masked and counted', async () => {
  const health = await hall.as('REVIEWER', 'HEALTH');
  const { reply } = await health.call(searchCases, { body: { text: TAIL } });
  expect(reply.cases.map(({ caseId }) => caseId)).toEqual([ofHealth]);
  expect(reply.cases[0]?.applicantName).toBe('张*例');
  expect(JSON.stringify(reply)).not.toContain(APPLICANT.idNumber.slice(-6));
  expect(await found(health, APPLICANT.idNumber.slice(-6))).toEqual([ofHealth]);
  expect(await looks()).toMatchObject([{ kind: 'number', looked: 2, refused: 0 }]);
  // What shows nobody is not counted: another end, a longer one that only ends alike, three characters.
  for (const text of ['0001', `9${TAIL}`, TAIL.slice(1)])
    expect(await found(health, text)).toEqual([]);
  expect(await looks()).toMatchObject([{ looked: 2 }]);
});

test('another body, a supervisor and who only heads a window find nobody so', async () => {
  expect(await found(await hall.as('REVIEWER', 'FORESTRY'), TAIL)).toEqual([ofForestry]);
  expect(await found(await hall.as('REVIEWER', 'HOUSING'), TAIL)).toEqual([]);
  expect(await found(await hall.as('SUPERVISOR', 'PROVINCE'), TAIL)).toEqual([]);
  expect(await found(await hall.as('WINDOW_HEAD', 'PROVINCE'), TAIL)).toEqual([]);
});

test('an end that is X is found however it is typed', async () => {
  const caseId = await receive('HEALTH', { idNumber: '51010419800101009X', name: '单示范' });
  const health = await hall.as('REVIEWER', 'HEALTH');
  expect(await found(health, '009x')).toEqual([caseId]);
});

test('equal ends at two bodies, and the ends themselves, are not seen in the table', async () => {
  const { rows } = await sql<{ number_tail: number }>`
    select number_tail from cases.cases where id in (${ofHealth}, ${ofForestry})`.execute(hall.db);
  expect(new Set(rows.map((row) => row.number_tail)).size).toBe(2);
});

test('the case of a specially protected applicant is not found by an end', async () => {
  const health = await hall.as('REVIEWER', 'HEALTH');
  await sql`
    insert into cases.protected_applicants (applicant_id, marked_at)
    select applicant_id, now() from cases.cases where id = ${ofHealth}`.execute(hall.db);
  expect(await found(health, TAIL)).toEqual([]);
  await sql`delete from cases.protected_applicants`.execute(hall.db);
  expect(await found(health, TAIL)).toEqual([ofHealth]);
});

test('an open case is found by the pinyin of the name: initials, syllables, both, a surname as surnames are read', async () => {
  const health = await hall.as('REVIEWER', 'HEALTH');
  for (const text of ['zsl', 'zhangshili', 'zhang sl', 'zhangsl', 'zs']) {
    expect(await found(health, text), text).toContain(ofHealth);
  }
  expect(await found(health, 'shanshifan')).toHaveLength(1);
  for (const text of ['zhangshiliu', 'lisi', 'z', 'hangshili']) {
    expect(await found(health, text), text).toEqual([]);
  }
});

test('a name in Latin letters is found by its beginning, in any case', async () => {
  const passport = { idType: '414', idNumber: 'E12345678', name: 'EXAMPLE JANE' };
  const caseId = await receive('HEALTH', passport);
  const health = await hall.as('REVIEWER', 'HEALTH');
  for (const text of ['EXAMPLE', 'example j', 'Example Jane']) {
    expect(await found(health, text), text).toEqual([caseId]);
  }
  expect(await found(health, 'example k')).toEqual([]);
});

test('a closed case is found neither by an end nor by pinyin', async () => {
  const caseId = await receive('HEALTH', { idNumber: '510104198504232225', name: '欧阳示例' });
  const health = await hall.as('REVIEWER', 'HEALTH');
  expect(await found(health, '2225')).toEqual([caseId]);
  expect(await found(health, 'oysl')).toEqual([caseId]);
  const body = { version: 1, reason: '示例' };
  expect((await clerk.call(withdrawCase, { params: { caseId }, body })).status).toBe(200);
  expect(await found(health, '2225')).toEqual([]);
  expect(await found(health, 'oysl')).toEqual([]);
});

test('who has seen too many by the ends of their numbers today is refused', async () => {
  const health = await hall.as('REVIEWER', 'HEALTH');
  await sql`update cases.looks set looked = ${LOOKS_MAX.number} where staff_id = ${health.staffId}`.execute(
    hall.db,
  );
  const { problem } = await health.call(searchCases, { body: { text: TAIL } });
  expect(problem).toMatchObject({
    status: 429,
    code: 'cases/looked-too-often',
    facts: { kind: 'number', max: LOOKS_MAX.number },
  });
});
