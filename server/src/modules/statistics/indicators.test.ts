import * as acts from '@banshi/contract/case-acts';
import { COUNTED_GROUPINGS } from '@banshi/contract/indicator-words';
import { compareStatistics, getCounts, getRates, getRatesBy } from '@banshi/contract/indicators';
import { GROUPINGS, getStatistics } from '@banshi/contract/statistics';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addMonths, localDateOf } from '../../kernel/local-date.ts';
import { aCaseAfter, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { verify } from '../../verify.ts';
import { renewTotals } from './renew-totals.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await aCaseAfter(hall, 'close');
  const { caseId, version } = await aReceivedCase(hall);
  const refusing = { version, reason: '不属于本机关职权范围', competentBody: '示例机关' };
  const clerk = await theClerk(hall);
  await clerk.call(acts.refuseAcceptance, { params: { caseId }, body: refusing });
});
afterAll(() => hall.close());

const today = () => {
  const day = localDateOf(hall.clock.now);
  return { from: day, to: day };
};

test('what the counter does is counted on its day, in each grouping alike', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const wanted = { received: 2, refusedAcceptance: 1, accepted: 1, closed: 1, withdrawn: 0 };
  const inTime = { closedWithPromise: 1, closedInTime: 1, closedEarly: 1, closedInLegalTime: 1 };
  for (const by of COUNTED_GROUPINGS.filter((one) => !OF_NEITHER.has(one))) {
    const { total } = (await reader.call(getCounts, { query: { ...today(), by } })).reply;
    const known = OF_ACCEPTED.has(by) ? { received: 1, refusedAcceptance: 0 } : {};
    expect([by, total.counts]).toMatchObject([by, { ...wanted, ...inTime, ...known }]);
  }
});

/** Neither case was under an entrustment, at a window, or from another province. */
const OF_NEITHER: ReadonlySet<string> = new Set(['principal', 'window', 'originArea']);
/** Of what was never accepted nobody knows who or how: by these it stands in no row, and in no total. */
const OF_ACCEPTED: ReadonlySet<string> = new Set(['mode', 'staff']);

test('who accepted how much is told to those who lead and watch alone, counts and rates as well', async () => {
  const clerk = await theClerk(hall);
  const query = { ...today(), by: 'staff' } as const;
  for (const asked of [getCounts, getRatesBy]) {
    const { problem } = await clerk.call(asked, { query });
    expect(problem.code).toBe('statistics/staff-hidden');
  }
});

test('an older count refuses the events that it kept by few dimensions, until the totals are renewed', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  await sql`update statistics.counted set version = 4`.execute(hall.db);
  const refused = async (asked: typeof getCounts | typeof getRatesBy) => {
    const by: string[] = [];
    for (const one of COUNTED_GROUPINGS) {
      const answer = await reader.call(asked, { query: { ...today(), by: one } });
      if (answer.status !== 200) by.push(`${one} ${answer.problem.code}`);
    }
    return by.map((told) => told.replace(' statistics/not-counted', ''));
  };
  const unkept = ['mode', 'principal', 'nominal', 'staff'];
  expect(await refused(getCounts)).toEqual([
    ...['matter', 'projectType', 'mode', 'principal', 'nominal', 'channel', 'source', 'staff'],
  ]);
  expect(await refused(getRatesBy)).toEqual(['projectType', ...unkept]);
  const { matters } = hall.house.statisticsDeps;
  expect((await verify({ db: hall.db, matters }, undefined)).mismatches).toBe(0);
  await renewTotals(hall.house.statisticsDeps, () => undefined);
  expect([...(await refused(getCounts)), ...(await refused(getRatesBy))]).toEqual([]);
  expect((await verify({ db: hall.db, matters }, undefined)).mismatches).toBe(0);
});

test.each(GROUPINGS)(
  'by %s a day is compared with the same day of the week before and of the year before',
  async (by) => {
    const reader = await hall.as('SUPERVISOR', 'PROVINCE');
    const { reply } = await reader.call(compareStatistics, { query: { ...today(), by } });
    expect(reply.before.from).toBe(addDays(today().from, -7));
    const { total, rows } = (await reader.call(getStatistics, { query: { ...today(), by } })).reply;
    const compared = new Map(reply.rows.map((row) => [row.key, row]));
    const fresh = { before: 0, yearBefore: 0, change: null, yearChange: null };
    for (const { key, label, accepted, closed } of [...rows, total]) {
      const flow = { accepted: { now: accepted, ...fresh }, closed: { now: closed, ...fresh } };
      if (accepted + closed > 0) expect(compared.get(key)).toMatchObject({ label, ...flow });
    }
    expect(reply.rows.at(-1)).toMatchObject({ key: 'total', accepted: { now: total.accepted } });
  },
);

test('what was done a week ago stands beside today, by whom for leading roles alone', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const later = addDays(today().from, 7);
  for (const by of ['department', 'day', 'area'] as const) {
    const query = { from: later, to: later, by };
    const { rows } = (await reader.call(compareStatistics, { query })).reply;
    const gone = { now: 0, before: 1, yearBefore: 0, change: '-100.00', yearChange: null };
    expect(rows.map(({ accepted, closed }) => [accepted, closed])).toEqual([
      [gone, gone],
      [gone, gone],
    ]);
    const [row] = rows;
    const days = by === 'day' ? { before: today().from, yearBefore: addMonths(later, -12) } : null;
    expect(row?.days).toEqual(days);
  }
  const clerk = await theClerk(hall);
  const { problem } = await clerk.call(compareStatistics, { query: { ...today(), by: 'staff' } });
  expect(problem.code).toBe('statistics/staff-hidden');
});

test('rates by a dimension add up to those of all, as far as what they divide is kept there', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const { rates } = (await reader.call(getRates, { query: today() })).reply;
  const whole = new Map(rates.map(({ rate, part, whole: of }) => [rate, [part, of]]));
  const told: Record<string, number> = {};
  for (const by of COUNTED_GROUPINGS) {
    if (by === 'window') continue;
    const { rows } = (await reader.call(getRatesBy, { query: { ...today(), by } })).reply;
    const sums = new Map<string, number[]>();
    for (const { rate, part, whole: of } of rows.flatMap((row) => row.rates)) {
      const [parts = 0, wholes = 0] = sums.get(rate) ?? [];
      sums.set(rate, [parts + part, wholes + of]);
    }
    told[by] = sums.size;
    for (const [rate, sum] of sums)
      expect([by, rate, sum]).toEqual([by, rate, whole.get(rate as 'early')]);
  }
  const ofCases = Object.fromEntries(
    COUNTED_GROUPINGS.filter((by) => by !== 'window').map((by) => [by, 12]),
  );
  expect(told).toEqual({
    ...ofCases,
    // What the lists of the matters tell beside.
    ...{ bucket: 19, type: 19, department: 19 },
    // Neither case was under an entrustment, from another province or at a window.
    ...{ principal: 0, originArea: 0 },
  });
});

test('totals that were counted before the last change lack its rates alone, and are no damage', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  await sql`update statistics.counted set version = 2`.execute(hall.db);
  const query = { ...today(), by: 'department' } as const;
  const { rows } = (await reader.call(getRatesBy, { query })).reply;
  const names = rows[0]?.rates.map(({ rate }) => rate);
  expect(names).toContain('inTime');
  expect(names).not.toContain('onlineCases');
  expect(names).not.toContain('averageDays');
  const { matters } = hall.house.statisticsDeps;
  await sql`delete from statistics.totals where measure = 'acceptedOnline'`.execute(hall.db);
  expect((await verify({ db: hall.db, matters }, undefined)).mismatches).toBe(0);
  await sql`update statistics.counted set version = 5`.execute(hall.db);
});

test('rates tell what is divided by what, and are refused while the totals are of an older count', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const { rates } = (await reader.call(getRates, { query: today() })).reply;
  const told = new Map(rates.map(({ rate, part, whole, value }) => [rate, [part, whole, value]]));
  expect(told.get('finishedOfAccepted')).toEqual([1, 1, '100.00']);
  expect(told.get('early')).toEqual([1, 1, '100.00']);
  expect(told.get('averageDays')).toEqual([0, 1, '0.00']);
  expect(told.get('onlineCases')).toEqual([0, 1, '0.00']);
  expect(told.get('oneNotice')).toEqual([0, 0, null]);
  expect(told.get('instantMatters')?.[1]).toBeGreaterThan(10);
  await sql`update statistics.counted set version = 1`.execute(hall.db);
  const { problem } = await reader.call(getRates, { query: today() });
  expect(problem.code).toBe('statistics/not-counted');
});
