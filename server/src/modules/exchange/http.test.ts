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

test('every rejected line is in the reply, in order and once, however many there are', async () => {
  const taken = JSON.stringify(
    aLine({ matter: (await aMatter(hall, 'HEALTH')).taskCode, sourceCaseNo: 'many' }),
  );
  const answer = await sendRaw(hall.app, await hall.as('EXCHANGE_CLIENT', 'HEALTH'), {
    method: 'POST',
    url: '/api/imports',
    headers: { 'content-type': 'application/x-ndjson' },
    payload: [...Array.from({ length: 4_500 }, () => '{'), taken].join('\n'),
  });
  expect(answer.headers['content-type']).toContain('application/json');
  const { rejections, ...summary } = answer.json();
  expect(summary).toMatchObject({ read: 4_501, created: 1, rejected: 4_500 });
  expect(rejections.map(({ line }: { line: number }) => line)).toEqual(
    Array.from({ length: 4_500 }, (_, index) => index + 1),
  );
  expect(Object.keys(rejections.at(-1))).toEqual(Object.keys(rejections[0]));
});
