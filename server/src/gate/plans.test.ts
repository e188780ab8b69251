import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { LocalDate } from '../kernel/local-date.ts';
import { simulateReports } from '../modules/exchange/index.ts';
import { type Database, openDatabase } from '../platform/database/index.ts';
import { type Hall, houseIn, openHall } from '../testing/hall.ts';
import { hotPlans } from '../testing/hot-requests.ts';
import {
  pagesAllowed,
  pagesOf,
  type WatchedDatabase,
  watchPlans,
} from '../testing/watched-plans.ts';

const FEW = 1_000;
const MANY = 10_000;
/** Smaller tables are rightly read from end to end. */
const SMALL_PAGES = 40;

interface Watched extends WatchedDatabase {
  readonly owner: Database;
  readonly hall: Hall;
  readonly close: () => Promise<void>;
}

const opened: Watched[] = [];
afterAll(async () => {
  for (const { close } of opened) await close();
});

/** A hall beside so many cases of departmental systems, most of them finished. */
async function openBeside(cases: number): Promise<Watched> {
  const hall = await openHall();
  hall.at('2022-07-04T09:00:00+08:00');
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1, statementTimeoutMs: 100_000 });
  const watched = watchPlans(hall.ownerUrl);
  const close = async () => {
    await watched.db.destroy();
    await owner.destroy();
    await hall.close();
  };
  const beside = { ...watched, hall, owner, close };
  opened.push(beside);
  const { all: matters } = await hall.house.catalogue.matters();
  const [from, to] = ['2022-01-01' as LocalDate, '2022-06-30' as LocalDate];
  const wanted = { cases, seed: 1, from, to, matters };
  await simulateReports(hall.house.importDeps, wanted, () => undefined);
  await sql`vacuum analyze`.execute(owner);
  return beside;
}

/** What each hot request makes the database do, by what it is. */
function plansBeside({ hall, ...watched }: Watched) {
  const now = () => hall.clock.now;
  const cookie = { name: 'sid', secure: false };
  return hotPlans(watched, houseIn(hall.folder, { db: watched.db, now, cookie }));
}

async function largeTables({ owner }: Watched): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relpages > ${SMALL_PAGES}`.execute(
    owner,
  );
  return new Set(rows.map(({ name }) => name));
}

test('no hot request grows with the finished cases, and none goes through a large table', async () => {
  const few = await plansBeside(await openBeside(FEW));
  const beside = await openBeside(MANY);
  const many = await plansBeside(beside);
  const large = await largeTables(beside);
  expect([...large]).toEqual(expect.arrayContaining(['cases', 'journal', 'applicants']));
  expect(many.size).toBeGreaterThan(10);
  for (const plans of many.values()) expect(plans.length).toBeGreaterThan(0);
  const grown = [...many].flatMap(([what, plans]) => {
    const before = few.get(what) ?? [];
    const [then, now] = [pagesOf(before), pagesOf(plans)];
    return now > pagesAllowed(before, plans) ? [`${what}: ${then} → ${now} pages`] : [];
  });
  const whole = [...many].flatMap(([what, plans]) =>
    plans.flatMap(({ scans, text }) =>
      scans
        .filter(({ node, relation }) => node === 'Seq Scan' && large.has(relation ?? ''))
        .map(({ relation }) => `${what} reads all of ${relation}: ${text}`),
    ),
  );
  expect({ grown, whole }).toEqual({ grown: [], whole: [] });
  // While the calendar stands, no open case is looked into each minute.
  const byLaw = (many.get('what the law does by itself') ?? []).flatMap(({ scans }) => scans);
  expect(byLaw.map(({ relation }) => relation)).toContain('cases');
  expect(byLaw.map(({ relation }) => relation)).not.toContain('journal');
});

test('control: a statement that goes through all cases is seen as one', async () => {
  const [watched] = opened;
  if (!watched) throw new Error('the first test has opened one');
  watched.taken();
  await sql`select count(*) from cases.cases where summary like '%none%'`.execute(watched.db);
  const [plan] = watched.taken();
  expect(plan?.scans).toMatchObject([{ node: 'Seq Scan', relation: 'cases' }]);
});
