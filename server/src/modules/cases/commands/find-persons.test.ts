import { receiveCase } from '@banshi/contract/case-acts';
import { findPersons } from '@banshi/contract/cases';
import { listLooks } from '@banshi/contract/readings';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT, aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { LOOKS_MAX } from '../core/privacy/looks.ts';

let hall: Hall;
let clerk: Person;
beforeAll(async () => {
  hall = await openHall();
  clerk = await theClerk(hall);
  for (const bodyCode of ['HEALTH', 'FORESTRY', 'HEALTH']) await receive({}, bodyCode);
  await receive({ idNumber: '510104198001011236' });
});
afterAll(() => hall.close());

async function receive(given: object, bodyCode = 'HEALTH') {
  const receipt = await aReceipt(hall, bodyCode);
  const body = { ...receipt, applicant: { ...APPLICANT, ...given } };
  return (await clerk.call(receiveCase, { body })).reply;
}

const find = (person: Person, name: string) => person.call(findPersons, { body: { name } });

test('people of a whole name are found with what they applied for last, masked, each once', async () => {
  const { reply } = await find(clerk, ' 张示例 ');
  expect(reply.isTooMany).toBe(false);
  expect(reply.persons.map(({ name, idNumber }) => [name, idNumber]).toSorted()).toEqual([
    ['张*例', '510***********1018'],
    ['张*例', '510***********1236'],
  ]);
  expect(reply.persons[0]?.last.applicantName).toBe('张*例');
  expect((await find(clerk, '张示')).reply.persons).toEqual([]);
});

test('a clerk finds whoever applied to his own body, and nobody else', async () => {
  const forestry = await hall.as('FRONT_CLERK', 'FORESTRY');
  const { persons } = (await find(forestry, '张示例')).reply;
  expect(persons.map(({ last }) => last.department.shortName)).toEqual(['省林草局']);
  const housing = await hall.as('FRONT_CLERK', 'HOUSING');
  expect((await find(housing, '张示例')).reply.persons).toEqual([]);
});

test('a name that many bear is told to be one, and the index answers', async () => {
  await sql`
    insert into cases.persons_by_name (name_key, department_id, applicant_id)
    select name_key, department_id, gen_random_uuid()
    from cases.persons_by_name, generate_series(1, 20)`.execute(hall.db);
  expect((await find(clerk, '张示例')).reply).toEqual({ persons: [], isTooMany: true });
  const { rows } = await sql<{ name_key: Buffer }>`
    select name_key from cases.persons_by_name limit 1`.execute(hall.db);
  expect(rows[0]?.name_key.toString('utf8')).not.toContain('张');
});

test('who has looked for too many names today is refused, and the supervisor sees it', async () => {
  const { staffId } = clerk;
  await sql`update cases.looks set looked = ${LOOKS_MAX.name - 1} where staff_id = ${staffId}`.execute(
    hall.db,
  );
  expect((await find(clerk, '张示例')).status).toBe(200);
  const { problem } = await find(clerk, '张示例');
  expect(problem).toMatchObject({
    code: 'cases/looked-too-often',
    facts: { kind: 'name' },
    status: 429,
  });
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const { looks } = (await supervisor.call(listLooks, {})).reply;
  expect(looks[0]).toMatchObject({ kind: 'name', looked: LOOKS_MAX.name, refused: 1 });
  hall.at('2022-06-14T09:00:00+08:00');
  expect((await find(await theClerk(hall), '张示例')).status).toBe(200);
});
