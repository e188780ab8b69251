import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLine } from '../../testing/a-line.ts';
import { aMatter } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { sendRaw } from '../../testing/raw.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function report(bodyCode: string, departments: readonly string[]) {
  const lines = await Promise.all(
    departments.map(async (department) => {
      const matter = (await aMatter(hall, department)).taskCode;
      return JSON.stringify(aLine({ matter, sourceCaseNo: `${bodyCode}-${department}` }));
    }),
  );
  const answer = await sendRaw(hall.app, await hall.as('EXCHANGE_CLIENT', bodyCode), {
    method: 'POST',
    url: '/api/imports',
    headers: { 'content-type': 'application/x-ndjson' },
    payload: lines.join('\n'),
  });
  return answer.json();
}

async function numbersOnRecord(): Promise<string[]> {
  const { rows } = await sql<{ no: string }>`
    select source_case_no as no from cases.cases order by no`.execute(hall.db);
  return rows.map((row) => row.no);
}

test('the system of a department reports its own cases and nobody else’s', async () => {
  const summary = await report('HEALTH', ['HEALTH', 'FORESTRY']);
  expect(summary).toMatchObject({ read: 2, created: 1, rejected: 1 });
  expect(summary.rejections).toEqual([
    {
      line: 2,
      field: 'matter',
      reason: expect.stringMatching(/^Matter \d\w{30} belongs to a department that this account /),
      code: 'matter-of-others',
      facts: { given: expect.stringMatching(/^\d\w{30}$/) },
    },
  ]);
  expect(await numbersOnRecord()).toEqual(['HEALTH-HEALTH']);
});

test('a system that the province runs reports for every department below', async () => {
  const summary = await report('PROVINCE', ['HEALTH', 'FORESTRY']);
  expect(summary).toMatchObject({ created: 2, rejected: 0 });
});
