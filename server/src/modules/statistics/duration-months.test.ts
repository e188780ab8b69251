import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { countWorkDays, type WorkCalendar, withDay } from '../../kernel/work-calendar.ts';
import { MIGRATIONS_FOLDER } from '../../platform/database/migration-files.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing.ts';
import { withClient } from '../../platform/database/with-client.ts';
import { publishedCalendar } from '../../platform/published-calendar.ts';
import { MATTERS } from '../../testing/counted-matters.ts';
import { COUNTED_TOPIC, type CountStep, type PackedStep, unpackStep } from '../cases/index.ts';
import { NO_DURATIONS } from './core/durations.ts';
import type { Period } from './core/statistics-period.ts';
import { foldOnce } from './fold-counts.ts';
import { placesIn } from './matter-places.ts';
import { readDurations } from './queries/durations.ts';
import { recountTotals } from './queries/recounted-totals.ts';

const matters = { byId: MATTERS };
const placeOf = placesIn(matters);
let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.close());

const on = (text: string) => text as LocalDate;
const FIRST = on('2021-11-20');
const STAFF = '00000000-0000-7000-8000-00000000000a' as NonNullable<PackedStep[10]>;

/** Cases of two areas and three matters over half a year, some of them taken back; each day of two months is met often. */
const STEPS: readonly PackedStep[] = Array.from({ length: 400 }, (_, at) => {
  const accepted = addDays(FIRST, (at * 37) % 150);
  const closed = addDays(accepted, (at * 11) % 70);
  const [matter, area] = [1 + (at % 3), at % 2 === 0 ? '510000' : '510100'];
  const who = [null, 'window', null, at % 4 === 0 ? STAFF : null];
  const between = Array.from({ length: 7 }, () => null);
  const n = at % 9 === 8 ? -1 : 1;
  const days = [accepted, accepted, closed];
  const limit = at % 5 === 0 ? null : 20;
  return [
    matter,
    area,
    ...days,
    false,
    n,
    ...who,
    ...between,
    null,
    limit,
  ] as unknown as PackedStep;
});

const wait = (steps: readonly PackedStep[]) =>
  sql`insert into platform.outbox (subscriber, topic, facts)
      values ('statistics', ${COUNTED_TOPIC}, ${JSON.stringify(steps)}::jsonb)`.execute(
    base.database,
  );

const WHOLE: Period = { from: on('2021-01-01'), to: on('2022-12-31') };
const PERIODS: readonly Period[] = [
  WHOLE,
  { from: on('2022-01-01'), to: on('2022-03-31') },
  { from: on('2021-12-20'), to: on('2022-04-25') },
  { from: on('2022-01-05'), to: on('2022-04-10') },
  { from: on('2022-02-03'), to: on('2022-02-26') },
  { from: on('2022-02-10'), to: on('2022-02-12') },
];

const KEYS = {
  area: ({ area }: CountStep) => area,
  department: ({ matterId }: CountStep) => placeOf(matterId).department,
  matter: ({ matterId }: CountStep) => String(matterId),
  staff: ({ staffId }: CountStep) => staffId,
} as const;
type Told = keyof typeof KEYS;
const TOLD = Object.keys(KEYS) as readonly Told[];

const published = publishedCalendar();
/** Days become free and days become working days after everything was counted. */
const changed = (
  [
    ['2022-02-09', 'OFF'],
    ['2022-02-12', 'WORK'],
    ['2022-03-15', 'OFF'],
    ['2021-12-31', 'OFF'],
  ] as const
).reduce<WorkCalendar>((calendar, [day, kind]) => {
  return withDay(calendar, on(day), { kind, name: 'changed' });
}, published);

/** Each case for itself. */
function countedOneByOne(dimension: Told, { from, to }: Period, calendar: WorkCalendar) {
  const sums = new Map<string, typeof NO_DURATIONS>();
  for (const step of STEPS.map(unpackStep)) {
    const { accepted, closed, n, limitDays } = step;
    const key = KEYS[dimension](step);
    if (!(key && accepted && closed) || closed < from || closed > to) continue;
    const days = n * countWorkDays(calendar, addDays(accepted, 1), closed).days;
    const sum = sums.get(key) ?? NO_DURATIONS;
    const limited = { cases: sum.limited.cases + n, days: sum.limited.days + days };
    sums.set(key, {
      days: { cases: sum.days.cases + n, days: sum.days.days + days },
      limited: limitDays === undefined ? sum.limited : limited,
      closedFromPeriod: sum.closedFromPeriod + (accepted >= from ? n : 0),
    });
  }
  return sums;
}

async function expectAll(calendar: WorkCalendar): Promise<void> {
  for (const dimension of TOLD) {
    for (const period of PERIODS) await expectIn(dimension, period, calendar);
  }
  expect(countedOneByOne('staff', WHOLE, calendar).size).toBe(1);
}

async function expectIn(dimension: Told, period: Period, calendar: WorkCalendar): Promise<void> {
  const read = await readDurations({ db: base.database, calendar, placeOf }, dimension, period);
  const counted = countedOneByOne(dimension, period, calendar);
  for (const key of new Set([...read.keys(), ...counted.keys()])) {
    const sums = read.get(key) ?? NO_DURATIONS;
    const wanted = counted.get(key) ?? NO_DURATIONS;
    expect({ period, dimension, key, ...sums }).toEqual({ period, dimension, key, ...wanted });
  }
}

async function differing(): Promise<string[]> {
  const recount = recountTotals(matters);
  STEPS.map(unpackStep).forEach(recount.add);
  return recount.differing(base.database);
}

test('any period tells what its cases took one by one: waiting, half folded and folded, by either calendar', async () => {
  const fold = () => foldOnce({ db: base.database, matters: async () => matters });
  const folded = STEPS.slice(0, 300);
  // One at a time, so that the lists of a row grow and are added up.
  for (const step of folded) {
    await wait([step]);
    await fold();
  }
  await wait(STEPS.slice(300));
  await expectAll(published);
  expect(await differing()).toEqual([]);
  await fold();
  await expectAll(published);
  await expectAll(changed);
  expect(await differing()).toEqual([]);
  const { rows } = await sql<{ longest: number }>`
    select max(cardinality(days)) as longest from statistics.duration_months`.execute(
    base.database,
  );
  expect(rows[0]?.longest).toBeGreaterThan(62);
  expect(rows[0]?.longest).toBeLessThanOrEqual(124);
});

test('the sums that the migration fills in are those that a recount comes to, while others wait', async () => {
  await sql`delete from statistics.duration_months`.execute(base.database);
  expect((await differing()).length).toBeGreaterThan(0);
  const file = await readFile(`${MIGRATIONS_FOLDER}/0098_duration_months.sql`, 'utf8');
  const fill = /^insert into statistics\.duration_months[^;]*;/m.exec(file)?.[0] ?? '';
  await wait(STEPS.slice(0, 50));
  await withClient({ connectionString: base.ownerUrl }, (client) => client.query(fill));
  await sql`delete from platform.outbox`.execute(base.database);
  expect(await differing()).toEqual([]);
  await expectAll(changed);
});

test('a day that was changed behind the counting is named by its row', async () => {
  await sql`update statistics.duration_months set n[1] = n[1] + 1
    where dimension = 'area' and key = '510000'
      and closed_month = '2022-02-01' and accepted_month = '2022-01-01'`.execute(base.database);
  expect(await differing()).toEqual([
    'durations by month of area 510000, closed 2022-02-01, accepted 2022-01-01',
  ]);
});
