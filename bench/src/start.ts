import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@banshi/server/reliability/free-port';
import { type Measurement, median, secondsOf } from './measurement.ts';

const LAUNCHER = fileURLToPath(new URL('../../server/bin/banshi.mjs', import.meta.url));
const GOAL_SECONDS = 3;
const RUNS = 3;
const ASK_EACH_MS = 20;
/** The first start builds web and program, and makes the database. */
const READY_MS_MAX = 600_000;

/** `banshi start` with data that is there, to the first answer of /readyz; the first start, which makes them, does not count. */
export async function measureStart(): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'banshi-bench-start-'));
  // Started by root, PostgreSQL runs under another account, which has to pass through.
  await chmod(folder, 0o755);
  const taken: number[] = [];
  try {
    for (let run = 0; run <= RUNS; run += 1) taken.push(await startOnce(join(folder, 'data')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const seconds = median(taken.slice(1)) ?? 0;
  return {
    what: `start with data to the first answer, in the middle of ${RUNS}`,
    against: 'the budget',
    measured: `${seconds.toFixed(2)} s`,
    limit: `${GOAL_SECONDS} s`,
    ratio: (seconds / GOAL_SECONDS).toFixed(2),
    goal: `≤ ${GOAL_SECONDS} s`,
  };
}

/** Seconds until it answers; it has ended when this returns. */
async function startOnce(data: string): Promise<number> {
  const port = await freePort();
  const { DATABASE_URL: _url, ...inherited } = process.env;
  const env = { ...inherited, PORT: String(port), BANSHI_DATA: data };
  const child = spawn(process.execPath, [LAUNCHER, 'start'], { env, stdio: 'ignore' });
  try {
    return await secondsOf(() => untilReady(child, port));
  } finally {
    if (child.exitCode === null) {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    }
  }
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const until = performance.now() + READY_MS_MAX;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`banshi start ended with ${child.exitCode}.`);
    if (await isReady(port)) return;
    await pause(ASK_EACH_MS);
  }
  throw new Error(`banshi start gave no answer in ${READY_MS_MAX / 1000} s.`);
}

function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}
