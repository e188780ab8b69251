import { COUNTED_GROUPINGS } from '@banshi/contract/indicator-words';
import { GROUPINGS } from '@banshi/contract/statistics';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing.ts';
import { aReport, in2022, openProtection, type ReportGiven } from '../../testing/a-report.ts';
import { MATTERS } from '../../testing/counted-matters.ts';
import { registerReports } from '../cases/index.ts';
import { createTurns } from './count-as-of.ts';
import type { StatisticsDeps } from './deps.ts';
import { foldOnce } from './fold-counts.ts';
import { findCounts, findCountsAsOf } from './queries/counts.ts';
import { findStatistics } from './queries/statistics.ts';
import { findStatisticsAsOf } from './queries/statistics-as-of.ts';

const DAY_MS = 86_400_000;
const PERIOD = { from: '2022-01-10' as LocalDate, to: '2022-03-20' as LocalDate };
let base: TestDatabase;
let deps: StatisticsDeps;
let now = in2022(200 * DAY_MS);

beforeAll(async () => {
  base = await createTestDatabase();
  deps = { db: base.database, now: () => now, matters: async () => ({ byId: MATTERS }) };
});
afterAll(() => base.close());

const register = (given: readonly ReportGiven[]) =>
  registerReports({ db: deps.db, now: () => now, protection: openProtection }, given.map(aReport));
const liveFigures = async () => [
  ...(await Promise.all(GROUPINGS.map((by) => findStatistics(deps, PERIOD, by)))),
  ...(await Promise.all(COUNTED_GROUPINGS.map((by) => findCounts(deps, PERIOD, by)))),
];

/** What is reported at once: new cases, and the end of cases that were reported before. */
const batches = fc.array(
  fc.array(
    fc.record({
      no: fc.integer({ min: 1, max: 30 }),
      isClosing: fc.boolean(),
      lasting: fc.integer({ min: 0, max: 40 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  { minLength: 2, maxLength: 6 },
);

function told(
  run: number,
  { no, isClosing, lasting }: { no: number; isClosing: boolean; lasting: number },
) {
  const acceptedAt = in2022(no * 3 * DAY_MS);
  return {
    ...{ sourceCaseNo: `R${run}-${no}`, matterId: (no % 3) + 1, acceptedAt },
    area: no % 2 === 0 ? '510000' : '510100',
    ...(isClosing
      ? { closedAt: in2022((no * 3 + lasting) * DAY_MS), closeType: 'granted' as const }
      : {}),
  };
}

test('as of each moment the figures and the counts are those that were noted then, in every grouping', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(batches, async (given) => {
      run += 1;
      const noted: { readonly at: Instant; readonly figures: unknown[] }[] = [];
      for (const [index, batch] of given.entries()) {
        now = (now + 60_000) as Instant;
        await register(batch.map((one) => told(run, one)));
        if (index % 2 === 0) await foldOnce(deps);
        noted.push({ at: now, figures: await liveFigures() });
      }
      for (const { at, figures } of noted) {
        const again: Promise<unknown>[] = GROUPINGS.map((by) =>
          findStatisticsAsOf(deps, { period: PERIOD, by, asOf: at }),
        );
        const counted = COUNTED_GROUPINGS.map((by) =>
          findCountsAsOf(deps, { period: PERIOD, by, asOf: at }),
        );
        expect(await Promise.all([...again, ...counted])).toEqual(figures);
      }
    }),
    { numRuns: 5 },
  );
});

test('a case reported late counts from its recording on, not from its own day', async () => {
  const before = now;
  now = (now + 60_000) as Instant;
  await register([{ sourceCaseNo: 'LATE', acceptedAt: in2022(30 * DAY_MS) }]);
  const accepted = async (asOf: Instant) =>
    (await findStatisticsAsOf(deps, { period: PERIOD, by: 'bucket', asOf })).total.accepted;
  const then = await accepted(before);
  expect(await accepted((now - 1) as Instant)).toBe(then);
  expect(await accepted(now)).toBe(then + 1);
});

test('whoever comes while another is being told is turned away, and told when he comes again', async () => {
  const turn = createTurns(deps);
  const asked = { period: PERIOD, by: 'bucket', asOf: now } as const;
  const countAsOf = () => turn(() => findStatisticsAsOf(deps, asked));
  const [first, second] = await Promise.all([countAsOf(), countAsOf()]);
  expect(first.ok).toBe(true);
  expect(second).toEqual({ ok: false, refusal: { code: 'statistics/as-of-busy' } });
  expect((await countAsOf()).ok).toBe(true);
});
