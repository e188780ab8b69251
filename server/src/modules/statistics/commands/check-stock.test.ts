import { getStockCheck } from '@banshi/contract/stock';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../platform/database/index.ts';
import { countCase } from '../../../testing/counted-case.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { foldAll } from '../fold-counts.ts';
import { checkStock } from './check-stock.ts';

let hall: Hall;
let owner: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  hall = await openHall();
  owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
});
afterAll(async () => {
  await owner.destroy();
  await hall.close();
});

const check = () => checkStock(hall.house.statisticsDeps);
const told = async () =>
  (await (await hall.as('STATISTICIAN', 'PROVINCE')).call(getStockCheck, {})).reply;

test('nothing is told before the first check, and accounts that balance are', async () => {
  expect(await told()).toEqual({ checkedAt: null, compared: 0, breaches: [] });
  const acceptedAt = '2022-05-30T10:00:00+08:00';
  await countCase(hall, { no: 'A', bucket: 'license', acceptedAt });
  await countCase(hall, {
    ...{ no: 'B', bucket: 'license', acceptedAt: '2021-12-30T10:00:00+08:00' },
    closedAt: '2022-06-01T10:00:00+08:00',
  });
  await countCase(hall, { no: 'C', bucket: 'otherNine', closedAt: acceptedAt });
  expect((await check()).breaches).toEqual([]);
  await foldAll(hall.house.statisticsDeps);
  await countCase(hall, { no: 'D', bucket: 'license', acceptedAt });
  expect((await check()).breaches).toEqual([]);
  expect(await told()).toMatchObject({ checkedAt: '2022-06-13T09:00:00+08:00', breaches: [] });
});

test('a total that left its cohorts breaks the identity in each period that holds it, and mends with it', async () => {
  const bump = (by: number) =>
    sql`update statistics.totals set n = n + ${by}
        where dimension = 'bucket' and measure = 'closedAccepted' and key = 'license'
          and (grain, period_start) in (('day', '2022-06-01'), ('month', '2022-06-01'), ('year', '2022-01-01'))`.execute(
      owner,
    );
  await bump(1);
  const { breaches } = await check();
  const stock = breaches.filter((one) => one.check === 'stock');
  expect(stock.map(({ from }) => from)).toEqual(['1992-01-01', '2022-01-01', '2022-06-01']);
  expect(stock[0]).toMatchObject({ key: 'license', expected: 2, told: 1 });
  expect((await told()).breaches).toEqual(breaches);
  await bump(-1);
  expect((await check()).breaches).toEqual([]);
});

test('a total of one grouping alone is found, though its account still balances', async () => {
  await sql`update statistics.totals set n = n + 1
            where dimension = 'department' and measure = 'accepted' and grain = 'month'
              and period_start = '2022-05-01'`.execute(owner);
  expect((await check()).breaches).toEqual([
    {
      ...{ check: 'sums', from: null, to: null },
      ...{ key: 'accepted department month', expected: 3, told: 4 },
    },
  ]);
});
