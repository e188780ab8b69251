import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { addDays, type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing.ts';
import { aReport, in2022, openProtection, type ReportGiven } from '../../testing/a-report.ts';
import { MATTERS } from '../../testing/counted-matters.ts';
import { registerReports } from '../cases/index.ts';
import type { StatisticsDeps } from './deps.ts';
import { foldAll, foldOnce } from './fold-counts.ts';
import { explainPeriod } from './queries/explanation.ts';
import { findStatistics } from './queries/statistics.ts';

let base: TestDatabase;
let deps: StatisticsDeps;
const DAY_MS = 86_400_000;
const NOW = in2022(2000 * DAY_MS);

beforeAll(async () => {
  base = await createTestDatabase();
  deps = { db: base.database, now: () => NOW, matters: async () => ({ byId: MATTERS }) };
});
afterAll(() => base.close());

const register = (given: readonly ReportGiven[]) =>
  registerReports({ db: deps.db, now: () => NOW, protection: openProtection }, given.map(aReport));

/** Cases around the turn of two years, with moments in the hours where zones disagree about the day. */
const reports = fc.array(
  fc.record({
    matterId: fc.constantFrom(1, 2, 3),
    area: fc.constantFrom('510000', '510100'),
    accepted: fc.option(fc.integer({ min: -30 * 24, max: 400 * 24 }), { nil: undefined }),
    lasting: fc.option(fc.integer({ min: 0, max: 90 * 24 }), { nil: undefined }),
    finishedAt: fc.integer({ min: -30 * 24, max: 400 * 24 }),
  }),
  { minLength: 1, maxLength: 40 },
);

let serial = 0;
function given(one: typeof reports extends fc.Arbitrary<(infer T)[]> ? T : never): ReportGiven {
  serial += 1;
  const { matterId, area, accepted, lasting, finishedAt } = one;
  const acceptedAt = accepted === undefined ? undefined : in2022(accepted * 3_600_000);
  const closedMs =
    lasting === undefined
      ? undefined
      : ((accepted ?? finishedAt) + (accepted === undefined ? 0 : lasting)) * 3_600_000;
  return {
    sourceCaseNo: `S${serial}`,
    matterId,
    area,
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(closedMs === undefined ? {} : { closedAt: in2022(closedMs) }),
  };
}

/** All that was registered in this file, for the naive recount. */
const known: ReportGiven[] = [];

function recount(match: (one: ReportGiven) => boolean, from: LocalDate, to: LocalDate) {
  const cases = known.filter(match);
  const on = (at: Instant | undefined) => (at === undefined ? undefined : localDateOf(at));
  const isIn = (day: LocalDate | undefined) => day !== undefined && day >= from && day <= to;
  const openBefore = (mark: LocalDate) =>
    cases.filter((one) => {
      const [accepted, closed] = [on(one.acceptedAt), on(one.closedAt)];
      return accepted !== undefined && accepted < mark && !(closed !== undefined && closed < mark);
    }).length;
  return {
    accepted: cases.filter((one) => isIn(on(one.acceptedAt))).length,
    closed: cases.filter((one) => isIn(on(one.closedAt))).length,
    openStart: openBefore(from),
    openEnd: openBefore(addDays(to, 1)),
  };
}

const aDay = fc.integer({ min: -40, max: 420 }).map((n) => addDays('2022-01-01' as LocalDate, n));

test('figures equal a naive recount, folded, half folded or waiting, in every grouping', async () => {
  await fc.assert(
    fc.asyncProperty(
      reports,
      fc.tuple(aDay, aDay),
      fc.boolean(),
      async (cases, days, isFolding) => {
        const told = cases.map(given);
        await register(told);
        known.push(...told);
        if (isFolding) await foldOnce(deps);
        const [from, to] = days[0] <= days[1] ? days : [days[1], days[0]];
        const byBucket = await findStatistics(deps, { from, to }, 'bucket');
        expect(byBucket.rows.map(({ key }) => key)).toEqual([
          'license',
          'publicService',
          'otherNine',
        ]);
        expect(byBucket.rows[0]).toMatchObject(recount(({ matterId }) => matterId === 1, from, to));
        expect(byBucket.total).toMatchObject(recount(() => true, from, to));
        const byArea = await findStatistics(deps, { from, to }, 'area');
        const chengdu = byArea.rows.find(({ key }) => key === '510100');
        const expected = recount(({ area }) => area === '510100', from, to);
        expect(chengdu ?? expected).toMatchObject(expected);
        const byDay = await findStatistics(deps, { from, to }, 'day');
        expect(byDay.total).toMatchObject(recount(() => true, from, to));
        for (const row of byDay.rows.slice(0, 3)) {
          const key = row.key as LocalDate;
          expect(row).toMatchObject(recount(() => true, key, key));
        }
        const { total } = await explainPeriod(deps, { from, to });
        expect(total).toMatchObject({ ...recount(() => true, from, to), balanced: true });
        expect(total.closedWithoutAcceptance).toBe(
          known.filter((each) => {
            const day = each.closedAt === undefined ? undefined : localDateOf(each.closedAt);
            return each.acceptedAt === undefined && day !== undefined && day >= from && day <= to;
          }).length,
        );
      },
    ),
    { numRuns: 25 },
  );
});

const WRITERS = 4;
const BATCHES = 12;

/** Reads while others write and fold; gives every total of accepted cases that was seen. */
async function readUnderLoad(readAccepted: () => Promise<number>, batch: string) {
  const before = await readAccepted();
  let isWriting = true;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let n = 0; n < BATCHES; n += 1) {
      const told = Array.from({ length: 10 }, (_each, index) => ({
        sourceCaseNo: `${batch}-${writer}-${n}-${index}`,
        matterId: (index % 3) + 1,
        acceptedAt: in2022(index * DAY_MS),
      }));
      await register(told);
      known.push(...told);
    }
  });
  const folding = (async () => {
    while (isWriting) {
      await foldOnce(deps);
      await pause(1);
    }
  })();
  const seen: number[] = [];
  const reading = (async () => {
    while (isWriting) seen.push((await readAccepted()) - before);
  })();
  await Promise.all(writers);
  isWriting = false;
  await Promise.all([folding, reading]);
  return { seen, last: (await readAccepted()) - before };
}

/** A torn figure is not a whole number of batches, or smaller than one that was seen before. */
function isExact({ seen, last }: { seen: readonly number[]; last: number }): boolean {
  const grows = seen.every((n, index) => n >= (seen[index - 1] ?? 0));
  return grows && seen.every((n) => n % 10 === 0) && last === WRITERS * BATCHES * 10;
}

test('R17: figures are exact at every moment while others write and fold', async () => {
  const period = { from: '2022-01-01' as LocalDate, to: '2022-12-31' as LocalDate };
  const read = async () => (await findStatistics(deps, period, 'bucket')).total.accepted;
  const run = await readUnderLoad(read, 'exact');
  expect(run.seen.length).toBeGreaterThan(5);
  expect(isExact(run)).toBe(true);
  await foldAll(deps);
  expect(await read()).toBe(recount(() => true, period.from, period.to).accepted);
});

test('R17, control: one counter bumped by hand is found by the recount', async () => {
  const period = { from: '2022-01-01' as LocalDate, to: '2022-12-31' as LocalDate };
  await foldAll(deps);
  await sql`update statistics.totals set n = n + 1 where dimension = 'bucket' and measure = 'accepted'
            and grain = 'year' and key = 'license' and period_start = '2022-01-01'`.execute(
    deps.db,
  );
  const { total } = await findStatistics(deps, { ...period, to: addDays(period.to, 1) }, 'bucket');
  expect(total.accepted).not.toBe(recount(() => true, period.from, addDays(period.to, 1)).accepted);
});

test('without any case every bucket stands at zero', async () => {
  const empty = await createTestDatabase();
  try {
    const period = { from: '2022-01-01' as LocalDate, to: '2022-06-17' as LocalDate };
    const { rows, total } = await findStatistics({ ...deps, db: empty.database }, period, 'bucket');
    expect(rows.map((row) => [row.key, row.accepted, row.closed, row.openEnd])).toEqual([
      ['license', 0, 0, 0],
      ['publicService', 0, 0, 0],
      ['otherNine', 0, 0, 0],
    ]);
    expect(total).toMatchObject({ accepted: 0, closed: 0, openStart: 0, openEnd: 0 });
    const days = await findStatistics({ ...deps, db: empty.database }, period, 'day');
    expect(days.rows).toEqual([]);
  } finally {
    await empty.close();
  }
});
