import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../kernel/local-date.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing.ts';
import { aReport, in2022, openProtection } from '../../testing/a-report.ts';
import { MATTERS } from '../../testing/counted-matters.ts';
import { COUNTED_TOPIC, registerReports } from '../cases/index.ts';
import { foldAll } from './fold-counts.ts';
import { findStatistics } from './queries/statistics.ts';

/** `RELIABILITY=full` makes it the 100,000 events and 20 kills of the second gate. */
const isFull = process.env['RELIABILITY'] === 'full';
const WRITERS = 12;
const EVENTS = isFull ? 100_000 : 20_000;
const KILLS = isFull ? 20 : 5;
/** Small batches make many rows in the outbox. */
const BATCH = 20;
const PERIOD = { from: '2022-01-01' as LocalDate, to: '2022-12-31' as LocalDate };

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.close());

const deps = () => ({
  db: base.database,
  now: () => in2022(0),
  matters: async () => ({ byId: MATTERS }),
});

async function write(writer: number): Promise<void> {
  for (let n = 0; n < EVENTS / WRITERS / BATCH; n += 1) {
    await registerReports(
      { ...deps(), protection: openProtection },
      Array.from({ length: BATCH }, (_, index) =>
        aReport({
          sourceCaseNo: `${writer}-${n}-${index}`,
          receivedAt: in2022(index * 86_400_000),
          acceptedAt: in2022(index * 86_400_000),
        }),
      ),
    );
  }
}

/** A folding process, killed without warning and started again while the writers write. */
async function foldAndKill(isWriting: () => boolean): Promise<number> {
  const script = new URL('../../testing/fold-forever.ts', import.meta.url).pathname;
  let kills = 0;
  while (kills < KILLS || isWriting()) {
    const child = spawn(process.execPath, [script, base.ownerUrl], { stdio: 'inherit' });
    await pause(600 + (kills % 5) * 130);
    child.kill('SIGKILL');
    await once(child, 'close');
    kills += 1;
  }
  return kills;
}

test('R10: each count arrives exactly once though the consumer is killed again and again', async () => {
  let isWriting = true;
  const folding = foldAndKill(() => isWriting);
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  isWriting = false;
  const written = WRITERS * Math.ceil(EVENTS / WRITERS / BATCH) * BATCH;
  const whileKilled = await findStatistics(deps(), PERIOD, 'bucket');
  expect(whileKilled.total.accepted).toBe(written);
  expect(await folding).toBeGreaterThanOrEqual(KILLS);
  await foldAll(deps());
  const { rows } = await sql<{ n: number }>`
    select n from statistics.totals where dimension = 'bucket' and measure = 'accepted' and grain = 'year'`.execute(
    base.database,
  );
  expect(rows).toEqual([{ n: written }]);
  const hours = await sql<{ n: number }>`
    select sum(h.received[1])::int as n from statistics.hours h`.execute(base.database);
  expect(hours.rows).toEqual([{ n: written }]);
  expect((await findStatistics(deps(), PERIOD, 'bucket')).total.accepted).toBe(written);
});

test('R10, control: a consumer that asks for ids beyond the last it saw loses what commits late', async () => {
  const { database } = base;
  const insert = sql<{ id: number }>`
    insert into platform.outbox (subscriber, topic, facts)
    values ('control', ${COUNTED_TOPIC}, '[]'::jsonb) returning id`;
  let last = 0;
  const seen: number[] = [];
  const poll = async () => {
    const { rows } = await sql<{ id: number }>`
      select id from platform.outbox where subscriber = 'control' and id > ${last}::bigint order by id`.execute(
      database,
    );
    for (const { id } of rows) seen.push(id);
    last = seen.at(-1) ?? 0;
  };
  const slow = await database.startTransaction().execute();
  await insert.execute(slow);
  await insert.execute(database);
  await poll();
  await slow.commit().execute();
  await poll();
  expect(seen).toHaveLength(1);
});
