import { listCountedCases } from '@banshi/contract/cases';
import { EXPLANATION_GROUPINGS, explainStatistics } from '@banshi/contract/statistics';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLine } from '../../testing/a-line.ts';
import { aMatter } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { sendLines } from '../../testing/send-lines.ts';

const MAY = { from: '2022-05-01', to: '2022-05-31' };
const at = (day: string) => `${day}T12:00:00+08:00`;

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  for (const [body, area] of [
    ['HEALTH', '510100'],
    ['FORESTRY', '510722'],
  ] as const) {
    const { taskCode: matter } = await aMatter(hall, body);
    const given = { matter, area, closedAt: at('2022-05-10') };
    const { closedAt: _, closeType: __, ...open } = aLine({ ...given, sourceCaseNo: `O${body}` });
    const { acceptedAt: ___, ...never } = aLine({ ...given, sourceCaseNo: `N${body}` });
    await sendLines(hall, [
      aLine({ ...given, sourceCaseNo: `S${body}`, acceptedAt: at('2022-04-29') }),
      aLine({ ...given, sourceCaseNo: `P${body}`, acceptedAt: at('2022-05-05') }),
      ...[open, never],
    ]);
  }
});
afterAll(() => hall.close());

const PARTS = [
  ['closedFromStock', 'before'],
  ['closedFromPeriod', 'within'],
  ['closedWithoutAcceptance', 'never'],
] as const;

test.each(EXPLANATION_GROUPINGS)(
  'the account by %s balances, waiting and folded, comes to that of all, and each part has its list',
  async (by) => {
    const reader = await hall.as('SUPERVISOR', 'PROVINCE');
    const told = async (query: object) =>
      (await reader.call(explainStatistics, { query: { ...MAY, ...query } })).reply;
    const whole = { ...(await told({})).total, acceptedLate: null };
    const { rows, total } = await told({ by });
    expect({ ...total, acceptedLate: null }).toEqual(whole);
    expect(total).toMatchObject({ closedFromStock: 2, closedFromPeriod: 2, balanced: true });
    for (const row of rows) {
      expect([row.key, row.balanced]).toEqual([row.key, true]);
      for (const [part, acceptance] of PARTS) {
        const dimension = await dimensionOf(by, row.key);
        const query = { measure: 'closed', acceptance, ...MAY, ...dimension, limit: 9 } as const;
        const { cases } = (await reader.call(listCountedCases, { query })).reply;
        expect([row.key, part, cases.length]).toEqual([row.key, part, row[part]]);
      }
    }
    await hall.house.fold();
    expect((await told({ by })).rows).toEqual(rows);
  },
);

async function dimensionOf(by: (typeof EXPLANATION_GROUPINGS)[number], key: string) {
  if (by !== 'department') return { [by]: key };
  const { all } = await hall.house.identity.organisations();
  return { departmentId: all.find(({ code }) => code === key)?.id ?? 0 };
}

test('totals of an older count give the account by bucket alone', async () => {
  await sql`update statistics.counted set version = 3`.execute(hall.db);
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const query = { ...MAY, by: 'area' } as const;
  const { problem } = await reader.call(explainStatistics, { query });
  expect(problem.code).toBe('statistics/not-counted');
  expect((await reader.call(explainStatistics, { query: MAY })).reply.total?.closed).toBe(6);
});
