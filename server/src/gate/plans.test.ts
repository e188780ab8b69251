import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { House } from '../house.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { simulateReports } from '../modules/exchange/index.ts';
import { type Database, openDatabase } from '../platform/database/index.ts';
import { breakRules, type QualityPlans, qualityPlans } from '../testing/broken-rules.ts';
import { type Hall, houseIn, openHall } from '../testing/hall.ts';
import { hotPlans } from '../testing/hot-requests.ts';
import { makeRare, READS, readPlans } from '../testing/read-requests.ts';
import { restarted } from '../testing/restart.ts';
import { aTargetOfOthers, type Target } from '../testing/targets.ts';
import { leaveTraces } from '../testing/traces.ts';
import {
  pagesAllowed,
  pagesOf,
  rowsAllowed,
  rowsOf,
  type StatementPlan,
  type WatchedDatabase,
  watchPlans,
  withoutSums,
} from '../testing/watched-plans.ts';

const FEW = 1_000;
const MANY = 10_000;
/** Smaller tables are rightly read from end to end. */
const SMALL_PAGES = 40;
/** Rows by which the first page of a list may differ from the next one, beside what it counts and how it finds it. */
const PAGE_ROWS = 20;

interface Watched extends WatchedDatabase {
  readonly owner: Database;
  readonly hall: Hall;
  readonly target: Target;
  readonly close: () => Promise<void>;
}

const opened: Watched[] = [];
afterAll(async () => {
  for (const { close } of opened) await close();
});

/** A hall beside so many cases, most of them finished; each of these has left something beside it. */
async function openBeside(cases: number): Promise<Watched> {
  const hall = await openHall();
  const target = await aTargetOfOthers(hall);
  hall.at('2022-07-04T09:00:00+08:00');
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1, statementTimeoutMs: 100_000 });
  const watched = watchPlans(hall.ownerUrl);
  const close = async () => {
    await watched.db.destroy();
    await owner.destroy();
    await hall.close();
  };
  const beside = { ...watched, hall, target, owner, close };
  opened.push(beside);
  const { all: matters } = await hall.house.catalogue.matters();
  const [from, to] = ['2022-01-01' as LocalDate, '2022-06-30' as LocalDate];
  const wanted = { cases, seed: 1, from, to, matters };
  await simulateReports(hall.house.importDeps, wanted, () => undefined);
  await makeRare(owner);
  await leaveTraces(owner);
  await sql`vacuum analyze`.execute(owner);
  return beside;
}

/** What each hot request makes the database do, by what it is. */
function plansBeside({ hall, ...watched }: Watched) {
  const now = () => hall.clock.now;
  const cookie = { name: 'sid', secure: false };
  return hotPlans(watched, houseIn(hall.folder, { db: watched.db, now, cookie }));
}

/** Asks an application that works on the watched database. */
async function askedBeside<T>(
  { hall, db }: Watched,
  ask: (asked: { readonly app: FastifyInstance; readonly house: House }) => Promise<T>,
): Promise<T> {
  const now = () => hall.clock.now;
  const cookie = { name: 'sid', secure: false };
  const house = houseIn(hall.folder, { db, now, cookie });
  const app = await restarted({ house, db });
  const found = await ask({ app, house });
  await app.close();
  await house.close();
  return found;
}

/** What every operation that reads makes the database do. */
async function readsBeside(beside: Watched): Promise<Plans> {
  const { hall, owner, target } = beside;
  await hall.house.fold();
  await sql`analyze`.execute(owner);
  return askedBeside(beside, (asked) => readPlans(beside, { ...asked, hall, target }));
}

/** What the lists of data quality make the database do where every finished case breaks a rule. */
async function brokenBeside(beside: Watched): Promise<QualityPlans> {
  await breakRules(beside.owner);
  return askedBeside(beside, ({ app }) => qualityPlans(beside, { hall: beside.hall, app }));
}

async function largeTables({ owner }: Watched): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select relnamespace::regnamespace || '.' || relname as name from pg_class
    where relkind = 'r' and relpages > ${SMALL_PAGES}`.execute(owner);
  return new Set(rows.map(({ name }) => name));
}

type Plans = ReadonlyMap<string, readonly StatementPlan[]>;

interface Compared {
  readonly few: Plans;
  readonly many: Plans;
  /** The tables that are large beside many. */
  readonly large: ReadonlySet<string>;
  /** Rows, and a tenth as many pages, that may come on top: of small tables that are read anew once in a while. */
  readonly spare: number;
}

/** What grew from few to many, in pages or in rows, and what goes through a large table. */
function faultsOf({ few, many, large, spare }: Compared) {
  const grown = [...many].flatMap(([what, plans]) => {
    const before = few.get(what) ?? [];
    const [cases, casesBefore] = [withoutSums(plans), withoutSums(before)];
    const [pages, rows] = [pagesOf(plans), rowsOf(cases)];
    const isMore =
      pages > pagesAllowed(before, plans) + spare / 10 ||
      rows > rowsAllowed(casesBefore, cases) + spare;
    const told = `${what}: ${pagesOf(before)} → ${pages} pages, ${rowsOf(casesBefore)} → ${rows} rows`;
    return isMore ? [told] : [];
  });
  const whole = [...many].flatMap(([what, plans]) =>
    plans.flatMap(({ scans, text }) =>
      scans
        .filter(
          ({ node, schema, relation }) => node === 'Seq Scan' && large.has(`${schema}.${relation}`),
        )
        .map(({ relation }) => `${what} reads all of ${relation}: ${text}`),
    ),
  );
  return { grown, whole };
}

test('no hot request grows with the finished cases, and none goes through a large table', async () => {
  const few = await plansBeside(await openBeside(FEW));
  const beside = await openBeside(MANY);
  const many = await plansBeside(beside);
  const large = await largeTables(beside);
  expect([...large]).toEqual(
    expect.arrayContaining(['cases.cases', 'cases.journal', 'cases.applicants']),
  );
  expect(many.size).toBeGreaterThan(10);
  for (const plans of many.values()) expect(plans.length).toBeGreaterThan(0);
  expect(faultsOf({ few, many, large, spare: 0 })).toEqual({ grown: [], whole: [] });
  // While the calendar stands, no open case is looked into each minute.
  const byLaw = (many.get('what the law does by itself') ?? []).flatMap(({ scans }) => scans);
  expect(byLaw.map(({ relation }) => relation)).toContain('cases');
  expect(byLaw.map(({ relation }) => relation)).not.toContain('journal');
});

/** What reads as much as it is asked about, by nature. */
const READS_WHAT_IT_IS_ASKED = [
  // Counts what a rule finds, and no further than ten thousand.
  'listQualityCases rule Q5',
  // Goes through open cases, of which there are ten times as many too.
  'listWaitingCases waitingFor accepted',
];

test('no operation that reads grows with the finished cases, nor does a list that is hard to find', async () => {
  const [small, beside] = opened;
  if (!small || !beside) throw new Error('the first test has opened two');
  const [few, many] = [await readsBeside(small), await readsBeside(beside)];
  const missed = READS.map(({ operationId }) => operationId).filter((id) => !many.has(id));
  expect(missed).toEqual([]);
  const large = await largeTables(beside);
  const { grown, whole } = faultsOf({ few, many, large, spare: 70 });
  const isOf = (what: string) => (fault: string) => fault.startsWith(`${what}:`);
  const others = grown.filter((fault) => !READS_WHAT_IT_IS_ASKED.some((what) => isOf(what)(fault)));
  // Who is no longer an exception is not kept as one.
  const past = READS_WHAT_IT_IS_ASKED.filter((what) => !grown.some(isOf(what)));
  expect({ others, past, whole }).toEqual({ others: [], past: [], whole: [] });
});

test('no page of a rule of data quality grows with the cases that it finds, and its count reads these alone', async () => {
  const [small, beside] = opened;
  if (!small || !beside) throw new Error('the first test has opened two');
  const [few, many] = [await brokenBeside(small), await brokenBeside(beside)];
  const large = await largeTables(beside);
  const pages = { few: few.pages, many: many.pages, large, spare: 0 };
  expect(faultsOf(pages)).toEqual({ grown: [], whole: [] });
  const found = new Map(few.counts.map((one) => [one.what, one.found]));
  for (const one of many.counts) {
    expect(one.found, one.what).toBeGreaterThan(5 * (found.get(one.what) ?? 0));
    expect(one.read, one.what).toBeLessThanOrEqual(1.2 * one.found + PAGE_ROWS);
  }
});

test('control: a statement that goes through all cases is seen as one', async () => {
  const [watched] = opened;
  if (!watched) throw new Error('the first test has opened one');
  watched.taken();
  await sql`select count(*) from cases.cases where summary like '%none%'`.execute(watched.db);
  const [plan] = watched.taken();
  expect(plan?.scans).toMatchObject([{ node: 'Seq Scan', relation: 'cases' }]);
});
