import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { listSnapshotChanges, listSnapshots, takeSnapshot } from '@banshi/contract/snapshots';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { systemNow } from '../../../platform/clock.ts';
import { openDatabase } from '../../../platform/database/index.ts';
import { sealAll } from '../../../platform/sealing.ts';
import { aReport, openProtection } from '../../../testing/a-report.ts';
import { countCase } from '../../../testing/counted-case.ts';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { registerReports } from '../../cases/index.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { foldAll } from '../fold-counts.ts';
import { findScopedFiguresAsOf } from '../queries/scoped-sums.ts';
import { snapshotChanges } from '../queries/snapshot-changes.ts';
import { allSnapshots, findSnapshot } from '../queries/snapshots.ts';
import { findStatisticsAsOf } from '../queries/statistics-as-of.ts';
import { verifySnapshots } from '../queries/verified-snapshots.ts';
import { freezeFigures } from './take-snapshot.ts';

const WEEK = { from: '2022-06-13' as LocalDate, to: '2022-06-17' as LocalDate };
/** From its decision to its first write a batch takes some milliseconds; who writes is waited for. */
const SETTLE_MS = 300;
const WITHIN = '2022-06-13T08:30:00+08:00';
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const statistician = () => hall.as('STATISTICIAN', 'PROVINCE');

async function frozen(scope: 'province' | 'provinceOwn' | 'department', department?: string) {
  const body = { ...WEEK, scope, department: department ?? null };
  return (await (await statistician()).call(takeSnapshot, { body })).reply;
}

async function faults() {
  return verifySnapshots(hall.house.statisticsDeps, await allSnapshots(hall.db));
}

async function settle() {
  await foldAll(hall.house.statisticsDeps);
  await sealAll(hall.db);
}

async function voided({ caseId, version }: { caseId: string; version: number }) {
  const params = { caseId };
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = { version, reason: '重复录入' };
  (await head.call(proposeVoid, { params, body })).reply;
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  (await supervisor.call(voidCase, { params, body: { version: version + 1 } })).reply;
}

test('figures are frozen as they stood, whatever is reported late, corrected or voided after', async () => {
  const accepted = await aCaseAfter(hall, 'accept');
  await countCase(hall, { no: 'A', bucket: 'license', acceptedAt: WITHIN });
  await settle();
  await countCase(hall, { no: 'B', bucket: 'otherNine', closedAt: WITHIN });
  const taken = [
    await frozen('province'),
    await frozen('provinceOwn'),
    await frozen('department', 'HEALTH'),
  ];
  expect(taken[0]).toMatchObject({ ...WEEK, asOf: '2022-06-13T09:00:00+08:00', definition: 1 });
  expect(taken[0]?.total).toMatchObject({ accepted: 2, closed: 1, openStart: 0, openEnd: 2 });
  expect(taken[2]?.department?.code).toBe('HEALTH');
  hall.at('2022-06-20T09:00:00+08:00');
  await countCase(hall, { no: 'A', bucket: 'license', acceptedAt: WITHIN, closedAt: WITHIN });
  await countCase(hall, { no: 'LATE', bucket: 'publicService', acceptedAt: WITHIN });
  await settle();
  await voided(accepted);
  expect(await faults()).toEqual([]);
  const listed = (await (await statistician()).call(listSnapshots, { query: WEEK })).reply
    .snapshots;
  const whole = listed.find(({ scope }) => scope === 'province');
  expect(whole?.total).toMatchObject({
    ...{ accepted: 2, closed: 1, openEnd: 2 },
    now: { accepted: 2, closed: 2, openEnd: 1 },
  });
  const params = { snapshotId: whole?.snapshotId ?? '' };
  const { changes } = (
    await (await statistician()).call(listSnapshotChanges, { params, query: {} })
  ).reply;
  expect(changes.map(({ kind, accepted: a, closed: c }) => `${kind} ${a} ${c}`).toSorted()).toEqual(
    ['added 0 1', 'added 1 0', 'takenBack -1 0'],
  );
  expect(changes.map(({ caseId }) => caseId)).toContain(accepted.caseId);
  expect(await byPages(params.snapshotId, 1)).toEqual(
    changes.map(({ caseId }) => caseId).toSorted(),
  );
});

/** The cases of all pages that look through so many entries each. */
async function byPages(snapshotId: string, looked: number): Promise<readonly string[]> {
  const { db, house } = hall;
  await sealAll(db);
  const snapshot = await findSnapshot(db, snapshotId);
  if (!snapshot) throw new Error('it was taken');
  const deps = { ...house.statisticsDeps, cases: house.caseDeps, db };
  const found: string[] = [];
  let pages = 0;
  for (let after: string | null | undefined; after !== null; pages += 1) {
    const page = await snapshotChanges(deps, snapshot, { ...(after ? { after } : {}), looked });
    expect(page.changes.length).toBeLessThanOrEqual(looked);
    found.push(...page.changes.map(({ caseId }) => caseId));
    after = page.next;
  }
  expect(pages).toBeGreaterThan(found.length);
  return found.toSorted();
}

test('a moment that is over is found again: what was recorded since is taken off what stands now', async () => {
  const { db, house } = hall;
  const { statisticsDeps } = house;
  const asOf = (await allSnapshots(db)).at(-1)?.asOf;
  if (asOf === undefined) throw new Error('the test before has taken some');
  const asked = { ...WEEK, scope: 'province', department: undefined, asOf } as const;
  const matters = await statisticsDeps.matters();
  const figures = await findScopedFiguresAsOf({ db, matters }, asked);
  const counted = { period: WEEK, by: 'bucket', asOf } as const;
  const { rows } = await findStatisticsAsOf(statisticsDeps, counted);
  for (const { key, label, ...row } of rows) expect(figures[key as 'license'], label).toEqual(row);
});

test('while others write and fold, every snapshot is the one that the journal tells', async () => {
  const { db, house } = hall;
  const matter = (await house.catalogue.matters()).all[0];
  const deps = { ...house.statisticsDeps, now: systemNow, settleMs: SETTLE_MS };
  const acceptedAt = systemNow();
  let isWriting = true;
  const writers = [1, 2, 3].map(async (writer) => {
    for (let batch = 0; isWriting; batch += 1) {
      const lines = Array.from({ length: 20 }, (_, line) =>
        aReport({
          ...{ sourceCaseNo: `W${writer}-${batch}-${line}`, acceptedAt },
          matterId: matter?.matterId ?? 0,
        }),
      );
      await registerReports({ db, now: systemNow, protection: openProtection }, lines);
    }
  });
  const folding = (async () => {
    while (isWriting) {
      await foldAll(deps);
      await sealAll(db);
    }
  })();
  const period = { from: '2000-01-01' as LocalDate, to: '2100-01-01' as LocalDate };
  const taken: Snapshot[] = [];
  for (let one = 0; one < 4; one += 1) {
    const whose = { scope: 'province', department: undefined, by: undefined } as const;
    taken.push(await freezeFigures(deps, { ...period, ...whose }));
  }
  isWriting = false;
  await Promise.all([...writers, folding]);
  const accepted = taken.map(({ figures }) => figures[matter?.bucket ?? 'license'].accepted);
  expect(new Set(accepted).size).toBe(taken.length);
  expect(await verifySnapshots(deps, taken)).toEqual([]);
});

test('the application may only add, and what the owner of the database tampered with is found', async () => {
  for (const change of [
    sql`update statistics.snapshots set definition = 2`,
    sql`delete from statistics.snapshots`,
  ]) {
    await expect(change.execute(hall.db)).rejects.toThrow(/permission denied/);
  }
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  const [first, second] = (await allSnapshots(hall.db)).slice(-2);
  await sql`update statistics.snapshots set figures = jsonb_set(figures, '{license,accepted}', '7')
            where id = ${first?.snapshotId}`.execute(owner);
  await sql`update statistics.snapshots set period_to = '2022-06-18' where id = ${second?.snapshotId}`.execute(
    owner,
  );
  await owner.destroy();
  expect(await faults()).toMatchObject([
    { snapshotId: first?.snapshotId, fault: 'hash' },
    {
      snapshotId: first?.snapshotId,
      fault: 'figures',
      differences: [{ figure: 'accepted', kept: 7 }],
    },
    { snapshotId: second?.snapshotId, fault: 'hash' },
  ]);
});

test('a department that nobody has and a period that is none are refused, by whom may freeze', async () => {
  const body = { ...WEEK, scope: 'department' as const, department: 'NOBODY' };
  const nobody = await (await statistician()).call(takeSnapshot, { body });
  expect(nobody.problem).toMatchObject({ status: 404, code: 'statistics/no-such-department' });
  const reversed = { from: WEEK.to, to: WEEK.from, scope: 'province' as const, department: null };
  const wrong = await (await statistician()).call(takeSnapshot, { body: reversed });
  expect(wrong.problem).toMatchObject({ code: 'statistics/period' });
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const barred = await clerk.call(takeSnapshot, { body: { ...body, scope: 'province' } });
  expect(barred.problem).toMatchObject({ code: 'identity/no-role' });
});
