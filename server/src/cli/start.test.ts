import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { placesIn } from '../platform/database/embedded/places.ts';
import { findPostmaster } from '../platform/database/embedded/postmaster-file.ts';

let dataDir: string;
const children: ChildProcess[] = [];
const PORT = 28_411;

// Each starts a PostgreSQL and a process; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 90_000 });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-start-'));
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

test('SIGTERM finishes the running request, stops the database and ends with status 0', async () => {
  const run = startElsewhere();
  await run.says('Banshi is ready');
  const slow = fetch(`http://127.0.0.1:${PORT}/slow`).then((reply) => reply.text());
  await run.says('slow request came');
  run.child.kill('SIGTERM');
  run.child.kill('SIGTERM');
  expect(await slow).toBe('finished');
  expect(await run.status).toBe(0);
});

test('SIGTERM while the demo is loaded ends the database and the process', async () => {
  const run = startElsewhere(
    "process.stdout.write('the demo begins'); for (;;) await session.db.selectFrom('cases.cases').select('id').execute();",
  );
  await run.says('the demo begins');
  run.child.kill('SIGTERM');
  expect(await run.status).toBe(143);
  expect(await findPostmaster(placesIn(dataDir).cluster)).toBeUndefined();
});

test('a database that is killed under it is started again', async () => {
  const run = startElsewhere();
  await run.says('Banshi is ready');
  const server = await findPostmaster(placesIn(dataDir).cluster);
  process.kill(server?.pid ?? 0, 'SIGKILL');
  await run.says('the database had gone and was started again');
  const answer = () => fetch(`http://127.0.0.1:${PORT}/rows`).then((reply) => reply.text());
  await expect.poll(answer).toBe('0');
  run.child.kill('SIGTERM');
  expect(await run.status).toBe(0);
  expect(await findPostmaster(placesIn(dataDir).cluster)).toBeUndefined();
});

test('a port that is taken is named before anything is touched', async () => {
  const first = startElsewhere();
  await first.says('Banshi is ready');
  const second = startElsewhere();
  expect(await second.status).not.toBe(0);
  expect(second.said()).toContain(`127.0.0.1:${PORT}: the port is taken`);
  first.child.kill('SIGTERM');
  expect(await first.status).toBe(0);
});

/** `demo` is what the loading of the demo does. */
function startElsewhere(demo = '') {
  const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const script = `
    const { Command } = await import('commander');
    const { default: Fastify } = await import('fastify');
    const { registerStart } = await import(${here('./start.ts')});
    const { processIo } = await import(${here('./io.ts')});
    const { readConfig } = await import(${here('../config.ts')});
    const { value: settings } = readConfig(process.env);
    const program = new Command();
    registerStart(program, {
      io: processIo(process), settings,
      ensureWebBuilt: async () => undefined,
      load: async () => undefined,
      loadDemoIfEmpty: async (session) => { ${demo} },
      foundIfUnstaffed: async () => [],
      demoAccounts: async () => [],
      buildServer: async (session) => {
        const app = Fastify();
        app.get('/rows', async () => {
          const rows = await session.db.selectFrom('cases.cases').select('id').execute();
          return String(rows.length);
        });
        app.get('/slow', async () => {
          process.stdout.write('slow request came');
          await new Promise((done) => setTimeout(done, 500));
          return 'finished';
        });
        return app;
      },
    });
    await program.parseAsync(['node', 'banshi', 'start']);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: new URL('../..', import.meta.url),
    env: { PATH: process.env['PATH'], BANSHI_DATA: dataDir, PORT: String(PORT) },
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  return {
    child,
    said: () => output,
    says: (text: string) => expect.poll(() => output).toContain(text),
    status: new Promise<number | null>((done) => child.on('exit', done)),
  };
}
