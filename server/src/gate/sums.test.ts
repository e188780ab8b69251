import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { listPublicDelays } from '@banshi/contract/public-delays';
import { excludeRating, restoreRating } from '@banshi/contract/ratings';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../kernel/local-date.ts';
import {
  differingCaseSums,
  readCounterReceipts,
  readToleranceRate,
} from '../modules/cases/index.ts';
import { differingDelaySums } from '../modules/notices/index.ts';
import { countRatings, differingRatingSums } from '../modules/ratings/index.ts';
import { openDatabase } from '../platform/database/index.ts';
import { aReceivedCase } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { aDecidedDelay } from '../testing/late-case.ts';
import { rate } from '../testing/ratings.ts';
import { tellAll } from '../testing/tell-all.ts';
import { aTolerantCase } from '../testing/tolerances.ts';
import { verify } from '../verify.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const JUNE = { from: '2022-06-01' as LocalDate, to: '2022-06-30' as LocalDate };

const differing = async () => [
  ...(await differingCaseSums(hall.db)),
  ...(await differingRatingSums(hall.db)),
  ...(await differingDelaySums(hall.db)),
];
const BUMPED = [
  'cases.counter_receipts',
  'ratings.given',
  'ratings.rated_cases',
  'notices.delay_sums',
];
const sumOf = (rows: readonly { readonly n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0);

async function voided({ caseId, version }: { caseId: string; version: number }): Promise<void> {
  const params = { caseId };
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  await head.call(proposeVoid, { params, body: { version, reason: '重复录入' } });
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  await supervisor.call(voidCase, { params, body: { version: version + 1 } });
}

test('ADR 0199: receipts, ratings and tolerances come to what their sums by day say, whatever is taken back', async () => {
  const [first, second, third] = [1, 2, 3].map(() => aReceivedCase(hall));
  for (const one of [await first, await second]) if (one) await rate(hall, one, {});
  const rated = await first;
  const gone = await third;
  if (!rated || !gone) throw new Error('three cases were received');
  await rate(hall, gone, {});
  await voided(gone);
  const params = { caseId: rated.caseId, seq: 1 };
  const admin = await hall.as('EVAL_ADMIN', 'PROVINCE');
  const because = { ground: 'MISTAKEN' as const, reason: '示例' };
  await admin.call(excludeRating, { params, body: because });
  expect(sumOf(await countRatings(hall.db, JUNE))).toBe(2);
  await admin.call(restoreRating, { params, body: { reason: '示例' } });
  await admin.call(excludeRating, { params, body: because });
  await aTolerantCase(hall);
  hall.at('2022-06-22T00:01:00+08:00');
  await hall.house.actByLaw();
  await tellAll(hall);
  expect(await readToleranceRate(hall.db, JUNE)).toMatchObject({ due: 1, onTime: 0 });
  expect(sumOf(await readCounterReceipts(hall.db, JUNE))).toBe(3);
  expect(sumOf(await countRatings(hall.db, JUNE))).toBe(2);
  expect(await differing()).toEqual([]);
});

test('ADR 0200: delays that were decided come to what is told of each body; told again, and as an entry error, too', async () => {
  const { caseId } = await aDecidedDelay(hall);
  const told = async () => {
    const query = { view: 'finished' } as const;
    return (await hall.stranger.call(listPublicDelays, { query })).reply.bodies;
  };
  expect(await told()).toMatchObject([{ cases: 1 }]);
  expect(await differing()).toEqual([]);
  await sql`insert into platform.outbox (subscriber, topic, subject, facts)
            values ('delays', 'cases/delay-explained', ${caseId},
                    ${JSON.stringify({ caseId, version: 3 })}::jsonb)`.execute(hall.db);
  await tellAll(hall, 'delays');
  expect(await told()).toMatchObject([{ cases: 1 }]);
  const other = await aDecidedDelay(hall);
  expect(await told()).toMatchObject([{ cases: 2 }]);
  await voided(other);
  await tellAll(hall, 'delays');
  expect(await told()).toMatchObject([{ cases: 1 }]);
  expect(await differing()).toEqual([]);
});

test('ADR 0202, control: a case that is noted for a number that no other source has is found by the check of everything', async () => {
  const { caseId } = await aReceivedCase(hall);
  const { matters } = hall.house.catalogue;
  const differ = async () => (await verify({ db: hall.db, matters }, undefined)).findings;
  const before = await differ();
  await sql`insert into cases.doubled_numbers (case_id, matter_id) values (${caseId}, 1)`.execute(
    hall.db,
  );
  const found = await differ();
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  await sql`truncate cases.doubled_numbers`.execute(owner);
  await owner.destroy();
  const name = `doubled number ${caseId}`;
  expect([before, found]).toEqual([[], [{ kind: 'total', name }]]);
});

test('ADR 0199, control: a sum that was bumped is found, by the check of everything too', async () => {
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  for (const table of BUMPED) {
    await sql`update ${sql.raw(table)} set n = n + 1`.execute(owner);
  }
  await sql`update cases.tolerance_sums set on_time = on_time + 1`.execute(owner);
  await owner.destroy();
  const kinds = (await differing()).map((name) => name.replace(/ \d.*$/, ''));
  expect(new Set(kinds)).toEqual(
    new Set(['receipts', 'tolerances', 'ratings', 'rated cases', 'delays']),
  );
  const { matters } = hall.house.catalogue;
  const { findings } = await verify({ db: hall.db, matters }, undefined);
  expect(findings.map(({ kind }) => kind)).toContain('total');
});
