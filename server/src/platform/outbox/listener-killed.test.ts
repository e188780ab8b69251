import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hearInto } from '../../testing/hear-into.ts';
import { systemNow } from '../clock.ts';
import { type Database, openDatabase } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { deliverAll } from './deliver.ts';

/** `RELIABILITY=full` makes it the 100,000 events and 20 kills of the second gate. */
const isFull = process.env['RELIABILITY'] === 'full';
const WRITERS = 12;
const CASES = Array.from({ length: isFull ? 4000 : 36 }, (_, index) => `case ${index}`);
const EVENTS_EACH = 25;
const KILLS = isFull ? 20 : 4;
const SCRIPT = new URL('../../testing/hear-forever.ts', import.meta.url).pathname;

let place: TestDatabase;
let db: Database;
beforeAll(async () => {
  place = await createTestDatabase();
  db = openDatabase({ url: place.ownerUrl, poolMax: WRITERS });
  await sql`create table public.heard (
    id bigint generated always as identity, subject text, version integer)`.execute(db);
});
beforeEach(() => sql`truncate public.heard`.execute(db));
afterAll(async () => {
  await db.destroy();
  await place.close();
});

/** Tells of every step of a case, each in a transaction of its own. */
async function write(subject: string): Promise<void> {
  for (let version = 1; version <= EVENTS_EACH; version += 1) {
    await sql`
      insert into platform.outbox (subscriber, topic, subject, facts)
      values ('listener', 'cases/accepted', ${subject}, ${JSON.stringify({ version })}::jsonb)`.execute(
      db,
    );
  }
}

/** Twelve writers who share the cases among them. */
async function writeAll(): Promise<void> {
  const waiting = [...CASES];
  const writer = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await write(next);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

/** A listener in a process of its own, killed after it has said that it heard something, and again. */
async function hearAndKill(): Promise<void> {
  for (let kills = 0; kills < KILLS; kills += 1) {
    const child = spawn(process.execPath, [SCRIPT, place.ownerUrl], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for (let portions = 0; portions <= kills % 3; portions += 1) {
      // Writers that have ended leave nothing to hear: the portion then comes from what is told for it.
      const heard = once(child.stdout, 'data');
      await write(`after ${kills} ${portions}`);
      await heard;
    }
    child.kill('SIGKILL');
    await once(child, 'close');
  }
}

/** The cases of which not every step was heard once and in order. */
async function disordered(): Promise<string[]> {
  const { rows } = await sql<{ subject: string; versions: number[] }>`
    select subject, array_agg(version order by id) as versions from public.heard group by subject`.execute(
    db,
  );
  const wanted = Array.from({ length: EVENTS_EACH }, (_, index) => index + 1).join();
  const wrong = rows.filter(({ versions }) => versions.join() !== wanted);
  const silent = CASES.filter((subject) => !rows.some((row) => row.subject === subject));
  return [...wrong.map(({ subject }) => subject), ...silent];
}

test('R10: every step of a case is heard once and in its order though the listener is killed', async () => {
  await Promise.all([hearAndKill(), writeAll()]);
  const onFailure = (error: unknown) => {
    throw error;
  };
  await deliverAll({ db, now: systemNow, onFailure }, [hearInto('public.heard')]);
  expect(await disordered()).toEqual([]);
});

test('R10, control: a listener that begins with what is newest is found', async () => {
  await writeAll();
  await sql`
    with taken as (delete from platform.outbox where subscriber = 'listener' returning id, subject, facts)
    insert into public.heard (subject, version)
    select subject, (facts->>'version')::integer from taken order by id desc`.execute(db);
  expect(await disordered()).toHaveLength(CASES.length);
});
