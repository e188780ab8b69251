import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../kernel/local-date.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing.ts';
import { publishedCalendar } from '../../platform/published-calendar.ts';
import { aReport, in2022, openProtection } from '../../testing/a-report.ts';
import { MATTERS } from '../../testing/counted-matters.ts';
import { verify } from '../../verify.ts';
import { COUNTED_TOPIC, type PackedStep, registerReports, unpackStep } from '../cases/index.ts';
import { DIMENSIONS, isIn } from './core/dimensions.ts';
import { addedDurations, DURATION_DIMENSIONS } from './core/durations.ts';
import { tableOf } from './core/figures.ts';
import { keyed } from './core/grouping.ts';
import { incrementsOf } from './core/increments.ts';
import { MEASURES } from './core/measures.ts';
import type { StatisticsDeps } from './deps.ts';
import { foldAll } from './fold-counts.ts';
import { placesIn } from './matter-places.ts';
import { isCountedWhole } from './queries/counted-version.ts';
import { readDurations } from './queries/durations.ts';
import { findStatistics } from './queries/statistics.ts';
import { measuredBefore } from './queries/sums.ts';
import { renewTotals } from './renew-totals.ts';

let base: TestDatabase;
let deps: StatisticsDeps;
const matters = async () => ({ byId: MATTERS });
const placeOf = placesIn({ byId: MATTERS });
const STAFF = '00000000-0000-7000-8000-00000000000a' as NonNullable<PackedStep[10]>;
const [MAY, JUNE] = ['2022-05-31' as LocalDate, '2022-06-10' as LocalDate];

beforeAll(async () => {
  base = await createTestDatabase();
  deps = { db: base.database, now: () => in2022(0), matters };
});
afterAll(() => base.close());

/** Steps in which every measure counts somewhere, of two channels, a reporting system and an entrustment. */
const STEPS: readonly PackedStep[] = [
  ...[
    [1, '510000', MAY, MAY, JUNE, false, 1, null, 'window', null, STAFF, 'TOLERANT', null, MAY],
    [1, '510000', MAY, MAY, JUNE, true, 2, 3, 'web', null, STAFF, 'PROMISED', null, MAY, true],
    [2, '510100', MAY, JUNE, JUNE, true, 1, null, 'web', null, null, 'DEEMED'],
    [3, '510100', MAY, null, null, false, 1, null, 'window', null, null, null, JUNE],
    [3, '510100', MAY, null, null, false, 1, 3, 'window', null, null, null, JUNE],
    [3, '510100', MAY, null, JUNE, false, 4, null, 'other', 'demo', null, null, null],
  ].map((one) => one as unknown as PackedStep),
  ...(
    [
      ['refused', 'early', 'early', 20, null, 'person', '500000'],
      ['returned', 'inTime', 'inTime', 5],
      ['terminated', 'late', 'late', 10],
      ['withdrawn', null, null, null],
    ] as const
  ).map((end) => {
    const where = [1, '510000', MAY, MAY, JUNE, false, 1, null, 'mobile', null, STAFF] as const;
    return [...where, null, null, null, null, JUNE, ...end] as unknown as PackedStep;
  }),
];

test('every measure is the same while it waits as when it is folded, in every dimension', async () => {
  const wait = () =>
    sql`insert into platform.outbox (subscriber, topic, facts)
        values ('statistics', ${COUNTED_TOPIC}, ${JSON.stringify(STEPS)}::jsonb)`.execute(deps.db);
  const marks = ['2022-06-01' as LocalDate, '2022-07-01' as LocalDate];
  const sumsIn = async (dimension: (typeof DIMENSIONS)[number]) => {
    const measures = MEASURES.filter((measure) => isIn(dimension, measure));
    const { folded, waiting } = await measuredBefore(deps.db, { dimension, measures }, marks);
    const { sumOf, keys } = tableOf([...folded, ...keyed(waiting, dimension, placeOf)]);
    return keys.flatMap((key) =>
      measures.flatMap((measure) =>
        marks.map((mark) => `${key} ${measure} ${mark} ${sumOf(key, measure, mark)}`),
      ),
    );
  };
  const june = { from: '2022-06-01' as LocalDate, to: '2022-06-30' as LocalDate };
  const ground = { db: deps.db, calendar: publishedCalendar(), placeOf };
  const taken = (dimension: (typeof DURATION_DIMENSIONS)[number]) =>
    readDurations(ground, dimension, june);
  const all = async () => [
    ...(await Promise.all(DIMENSIONS.map(sumsIn))),
    ...(await Promise.all(DURATION_DIMENSIONS.map(taken))),
  ];
  await wait();
  const waiting = await all();
  await foldAll(deps);
  expect(await all()).toEqual(waiting);
  // From 31 May to 10 June 2022 there are seven working days after the first, with the third off.
  expect(addedDurations((await taken('bucket')).values())).toEqual({
    ...{ limited: { cases: 3, days: 21 }, days: { cases: 8, days: 49 } },
    closedFromPeriod: 1,
  });
  const counted = new Set(
    incrementsOf(STEPS.map(unpackStep), placeOf).totals.map(({ measure }) => measure),
  );
  expect([...counted].sort()).toEqual([...MEASURES].sort());
  await sql`delete from statistics.totals`.execute(deps.db);
  await sql`delete from statistics.cohorts`.execute(deps.db);
  await sql`delete from statistics.durations`.execute(deps.db);
  await sql`delete from statistics.duration_months`.execute(deps.db);
});

test('totals of an older count are renewed from the journal while others write, and then verify agrees', async () => {
  const register = (batch: string, closedAt: number) =>
    registerReports({ ...deps, protection: openProtection }, [
      aReport({
        sourceCaseNo: batch,
        acceptedAt: in2022(0),
        closedAt: in2022(closedAt),
        closeType: 'withdrawn',
      }),
    ]);
  await register('folded', 86_400_000);
  await foldAll(deps);
  await register('waiting', 0);
  await sql`update statistics.totals set n = n + 7`.execute(deps.db);
  await sql`update statistics.counted set version = 1`.execute(deps.db);
  expect(await isCountedWhole(deps.db)).toBe(false);
  expect((await verify({ db: deps.db, matters }, undefined)).mismatches).toBeGreaterThan(0);
  expect(await renewTotals(deps, () => undefined)).toBe(2);
  expect(await isCountedWhole(deps.db)).toBe(true);
  const period = { from: '2022-01-01' as LocalDate, to: '2022-01-31' as LocalDate };
  const read = async () => (await findStatistics(deps, period, 'source')).rows;
  const figures = { key: 'test', accepted: 2, closed: 2, openStart: 0, openEnd: 0 };
  expect(await read()).toMatchObject([figures]);
  await foldAll(deps);
  expect(await read()).toMatchObject([figures]);
  expect((await verify({ db: deps.db, matters }, undefined)).mismatches).toBe(0);
});
