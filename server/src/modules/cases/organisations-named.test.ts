import { receiveCase } from '@banshi/contract/case-acts';
import { findOrganisations } from '@banshi/contract/cases';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceipt, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { COMPANY } from '../../testing/mixed-cases.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  const clerk = await theClerk(hall);
  const receipt = await aReceipt(hall);
  for (const applicant of [receipt.applicant, COMPANY]) {
    const body = { ...receipt, applicant };
    await clerk.call(receiveCase, { body }).then(({ reply }) => reply);
  }
});
afterAll(() => hall.close());

async function named(name: string) {
  const clerk = await theClerk(hall);
  return (await clerk.call(findOrganisations, { body: { name } })).reply.organisations;
}

test('an organisation that has applied before is found by the beginning of its name', async () => {
  const { name, idNumber } = COMPANY;
  expect(await named('示例')).toEqual([{ name, idNumber }]);
  expect(await named(name)).toEqual([{ name, idNumber }]);
  expect(await named('公司')).toEqual([]);
  expect(await named('示%')).toEqual([]);
});

test('a person is found by number alone', async () => {
  expect(await named('张示例')).toEqual([]);
});

test('the index answers, however many have applied', async () => {
  const { rows } = await hall.db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    return sql<{ 'QUERY PLAN': string }>`
      explain select id from cases.applicants
      where kind = 'organisation' and name ~>=~ '示例' and name ~<~ ${'示例\u{10FFFF}'}
      order by name using ~<~, id limit 10`.execute(tx);
  });
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('applicants_by_name');
  expect(plan).not.toContain('Sort');
});
