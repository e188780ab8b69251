import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDateOf } from '../kernel/local-date.ts';
import { type CaseId, type Entry, readJournal } from '../modules/cases/index.ts';
import { type Dice, seededDice } from '../modules/exchange/index.ts';
import { systemNow } from '../platform/clock.ts';
import { aCorrectedCase, DAYS, dueTimers, type Fired } from '../testing/due-timers.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { verify } from '../verify.ts';

/** `RELIABILITY=full` makes it 1,600 cases and 40 kills. */
const isFull = process.env['RELIABILITY'] === 'full';
const EACH = isFull ? 400 : 8;
/** On the first day hardly anything is due. */
const KILLS_ON: readonly number[] = isFull ? [4, 12, 12, 12] : [0, 1, 1, 1];
const WORKERS = 2;
const SCRIPT = new URL('../testing/act-by-law-forever.ts', import.meta.url).pathname;
/** What the law does by itself, and nobody else. */
const BY_LAW: ReadonlySet<string> = new Set<Fired[0]>([
  'cases/deemed-accepted',
  'cases/correction-reminded',
  'cases/tolerance-reminded',
  'cases/tolerance-lapsed',
  'cases/tolerance-breached',
]);

let hall: Hall;
let expected: ReadonlyMap<CaseId, readonly Fired[]>;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** Two workers beside each other, as on two machines. */
class Workers {
  readonly #dice: Dice;
  #children: ChildProcess[] = [];
  /** How often they were killed while there was something left to do. */
  interrupted = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  start(): void {
    this.#children = Array.from({ length: WORKERS }, () =>
      spawn(process.execPath, [SCRIPT, hall.ownerUrl, hall.folder], {
        stdio: ['pipe', 'pipe', 'inherit'],
        // Compiled once and not at every start.
        env: { ...process.env, NODE_COMPILE_CACHE: join(hall.folder, 'compiled') },
      }),
    );
  }

  /** Lets them do what is due on this day, to the end. */
  async finish(day: string): Promise<void> {
    const done = this.#children.map((child) => once(child.stdout ?? child, 'data'));
    this.#tell(day);
    await Promise.all(done);
  }

  /** Lets them begin with what is due on this day, and kills them at some point of it. */
  async interrupt(day: string): Promise<void> {
    const target = (await progress()) + 1 + this.#dice(EACH * 2);
    const isDone = Promise.race(
      this.#children.map((child) => once(child.stdout ?? child, 'data').then(() => true)),
    );
    this.#tell(day);
    const isReached = async () => (await progress()) >= target;
    let isOver = false;
    while (!(isOver || (await isReached()))) {
      isOver = await Promise.race([isDone, pause(1).then(() => false)]);
    }
    if (!isOver) this.interrupted += 1;
    await this.kill();
  }

  async kill(): Promise<void> {
    for (const child of this.#children) {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    }
  }

  #tell(day: string): void {
    for (const child of this.#children) child.stdin?.write(`${day}T08:00:00+08:00\n`);
  }
}

/** What was written until now by law, by supervision and to applicants. */
async function progress(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select ((select count(*) from cases.journal) + (select count(*) from supervision.alert_journal)
      + (select count(*) from notices.notices))::integer as n`.execute(hall.db);
  return rows[0]?.n ?? 0;
}

/** Cases in whose journal the law did not write what it is to write, once each, on its day and of its day. */
async function wrongTimers(
  timers: ReadonlyMap<CaseId, readonly Fired[]>,
  journalOf = (caseId: CaseId): Promise<readonly Entry[]> => readJournal(hall.db, caseId),
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [caseId, fires] of timers) {
    const written = (await journalOf(caseId)).filter(({ event }) => BY_LAW.has(event.type));
    const isRight =
      written.length === fires.length &&
      fires.every(([type, on, tells], index) => {
        const event = written[index]?.event;
        const told = new Map(Object.entries(event ?? {}));
        return (
          event?.type === type &&
          localDateOf(event.at) === on &&
          Object.entries(tells).every(([name, value]) => told.get(name) === value)
        );
      });
    if (!isRight) wrong.push(`${caseId}: ${written.map(({ event }) => event.type).join()}`);
  }
  return wrong;
}

/** Of these cases, how much was told to applicants, carded and issued for what the law did, and how often it was. */
async function aftermathOf(caseIds: readonly CaseId[]): Promise<object> {
  const { rows } = await sql<object>`
    with fired as (
      select case_id, version, (regexp_match(body, 'cases/[a-z-]+'))[1] as type
      from cases.journal where case_id = any(${caseIds}::uuid[]))
    select
      (select count(*) from fired f left join notices.notices n
         on n.case_id = f.case_id and n.case_version = f.version
       where f.type = any(${[...BY_LAW].filter((type) => type !== 'cases/tolerance-breached')})
         and n.case_id is null)::integer as "untold",
      (select count(*) from fired f left join documents.documents d
         on d.case_id = f.case_id and d.case_version = f.version
       where f.type = 'cases/deemed-accepted' and d.case_id is null)::integer as "unproved",
      (select count(*) from supervision.alerts
       where case_id = any(${caseIds}::uuid[]) and rule = 'R5')::integer as "cards",
      (select string_agg(distinct as_of::text, ' ') from supervision.alerts
       where case_id = any(${caseIds}::uuid[]) and rule = 'R5') as "cardsAsOf",
      (select count(*) from platform.outbox where subscriber <> 'statistics')::integer as "waiting"`.execute(
    hall.db,
  );
  return rows[0] ?? {};
}

test('each timer fires once, none is lost, and each acts as of its day, though its workers are killed again and again', async () => {
  const seed = systemNow();
  expected = await dueTimers(hall, EACH);
  const workers = new Workers(seededDice(seed));
  workers.start();
  for (const [index, day] of DAYS.entries()) {
    for (let kill = 0; kill < (KILLS_ON[index] ?? 0); kill += 1) {
      await workers.interrupt(day);
      workers.start();
    }
    await workers.finish(day);
  }
  await workers.kill();
  expect(workers.interrupted, `seed ${seed}`).toBeGreaterThan(isFull ? 20 : 0);
  expect(await wrongTimers(expected)).toEqual([]);
  expect(await aftermathOf([...expected.keys()])).toEqual({
    untold: 0,
    unproved: 0,
    cards: EACH,
    cardsAsOf: '2022-06-21',
    waiting: 0,
  });
  const { matters } = hall.house.catalogue;
  expect((await verify({ db: hall.db, matters }, undefined)).findings).toEqual([]);
}, 3_600_000);

test('control: a worker that crosses a timer off before it acts, and is killed between, loses it', async () => {
  hall.at('2022-06-13T09:00:00+08:00');
  const caseId = (await aCorrectedCase(hall)).caseId as CaseId;
  const fires: readonly Fired[] = [['cases/correction-reminded', '2022-06-29', {}]];
  await sql`update cases.cases set reminds_on = null where id = ${caseId}::uuid`.execute(hall.db);
  hall.at('2022-06-29T08:00:00+08:00');
  await hall.house.actByLaw();
  expect(await wrongTimers(new Map([[caseId, fires]]))).toHaveLength(1);
});

test('control: a timer that fired twice, or of another day, is found', async () => {
  const changed = (change: (entries: readonly Entry[]) => readonly Entry[]) =>
    wrongTimers(expected, async (caseId) => change(await readJournal(hall.db, caseId)));
  expect(await changed((entries) => entries)).toEqual([]);
  expect(await changed((entries) => [...entries, ...entries.slice(-1)])).toHaveLength(
    expected.size,
  );
  const aDayLater = (entry: Entry): Entry => {
    const at = (entry.event.at + 86_400_000) as Entry['event']['at'];
    return { ...entry, event: { ...entry.event, at } };
  };
  expect(await changed((entries) => entries.map(aDayLater))).toHaveLength(expected.size);
});
