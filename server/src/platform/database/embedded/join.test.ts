import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedServer, joinEmbeddedServer } from './join.ts';
import { placesIn } from './places.ts';
import { findPostmaster, isAlive } from './postmaster-file.ts';

let dataDir: string;
let clients: ChildProcess[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-join-'));
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.kill('SIGKILL');
  const server = await findPostmaster(placesIn(dataDir).cluster);
  if (server) process.kill(server.pid, 'SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

test('several commands at once make one server, and the last one out stops it', async () => {
  const all = await Promise.all([1, 2, 3, 4].map(() => joinEmbeddedServer({ dataDir })));
  const pids = new Set(all.map((one) => one.pid));
  expect(pids.size).toBe(1);
  const pid = all[0]?.pid ?? 0;
  for (const one of all.slice(1)) await one.leave();
  expect(isAlive(pid)).toBe(true);
  await all[0]?.leave();
  await expect.poll(() => isAlive(pid)).toBe(false);
});

test('commands that come and go at the same time never lose the server under their feet', async () => {
  const visit = async () => {
    const server = await joinEmbeddedServer({ dataDir });
    expect(await answerOf(server)).toBe(1);
    await server.leave();
  };
  const visitor = async () => {
    for (let time = 0; time < 4; time += 1) await visit();
  };
  // All come to their end before the folder is cleared away, whatever one of them meets.
  const ends = await Promise.allSettled([visitor(), visitor(), visitor()]);
  expect(ends.map((end) => (end.status === 'rejected' ? end.reason : 'done'))).toEqual(
    Array(3).fill('done'),
  );
  expect(await findPostmaster(placesIn(dataDir).cluster)).toBeUndefined();
});

test('a command killed with -9 leaves a server that the next one adopts and stops', async () => {
  const { child, pid } = await clientElsewhere();
  child.kill('SIGKILL');
  const next = await joinEmbeddedServer({ dataDir });
  expect(next.pid).toBe(pid);
  await expect.poll(() => presencesOf(next)).toBe(1);
  await next.leave();
  expect(await findPostmaster(placesIn(dataDir).cluster)).toBeUndefined();
});

test('what was committed is there after the server is killed with -9', async () => {
  const first = await joinEmbeddedServer({ dataDir });
  await run(first, 'create table t (id int)');
  await run(first, 'insert into t values (1)');
  process.kill(first.pid, 'SIGKILL');
  const second = await joinEmbeddedServer({ dataDir });
  expect(second.pid).not.toBe(first.pid);
  expect((await run(second, 'select id from t')).rows).toEqual([{ id: 1 }]);
  expect(second.url, 'applications find it where it was').toBe(first.url);
  await second.leave();
  await first.leave();
});

test('a process number that now belongs to another program does not hinder the start', async () => {
  const first = await joinEmbeddedServer({ dataDir });
  const pidFile = join(placesIn(dataDir).cluster, 'postmaster.pid');
  const record = await readFile(pidFile, 'utf8');
  await first.leave();
  const stranger = spawn('sleep', ['60']);
  clients.push(stranger);
  await writeFile(pidFile, record.replace(String(first.pid), String(stranger.pid)));
  const second = await joinEmbeddedServer({ dataDir });
  expect(await answerOf(second)).toBe(1);
  await second.leave();
  expect(stranger.exitCode).toBeNull();
});

test('an edited configuration cannot switch durability off', async () => {
  const first = await joinEmbeddedServer({ dataDir });
  await run(first, 'alter system set fsync = off');
  await first.leave();
  const second = await joinEmbeddedServer({ dataDir });
  expect((await run(second, 'show fsync')).rows).toEqual([{ fsync: 'on' }]);
  await second.leave();
});

test('a server that runs without durability is not used for real work', async () => {
  const careless = await joinEmbeddedServer({ dataDir, durability: 'for-tests' });
  await expect(joinEmbeddedServer({ dataDir })).rejects.toThrow(/fsync=off|synchronous_commit=off/);
  await careless.leave();
});

test('the password is readable by the account of the server alone', async () => {
  const server = await joinEmbeddedServer({ dataDir });
  const wrong = new pg.Client({ connectionString: server.url.replace(/:[0-9a-f]+@/, ':wrong@') });
  await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' });
  await server.leave();
});

async function clientElsewhere(): Promise<{ child: ChildProcess; pid: number }> {
  const script = `
    const { joinEmbeddedServer } = await import(${JSON.stringify(new URL('./join.ts', import.meta.url).href)});
    const server = await joinEmbeddedServer({ dataDir: ${JSON.stringify(dataDir)} });
    process.stdout.write(String(server.pid));
    setInterval(() => server.pid, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  clients.push(child);
  const said = await new Promise((done) => child.stdout.once('data', done));
  return { child, pid: Number(String(said)) };
}

async function run(server: EmbeddedServer, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

async function answerOf(server: EmbeddedServer): Promise<unknown> {
  return (await run(server, 'select 1 as answer')).rows[0]?.answer;
}

async function presencesOf(server: EmbeddedServer): Promise<number> {
  const { rows } = await run(
    server,
    `select count(*)::int as n from pg_stat_activity where application_name = 'banshi presence'`,
  );
  return rows[0]?.n;
}
