import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { REPOSITORY_ROOT } from './repository-root.ts';

/** A whole Banshi of our own: database, API and web, with demo content. */
export interface System {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly address: string;
  /** The folder of its data, gone after `stop`. */
  readonly dataFolder: string;
  /** What it has printed so far, for the message of a failure. */
  readonly output: () => string;
  /** Runs `banshi ARGS` against the same data and returns what it printed on stdout. */
  readonly banshi: (...args: string[]) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const LAUNCHER = join(REPOSITORY_ROOT, 'server/bin/banshi.mjs');
/** The first start of a clone builds the web and fills a database. */
const READY_MS_MAX = 240_000;
const STOP_MS_MAX = 20_000;

/** Starts a system on a free port with data of its own, and waits until it is ready. */
export async function startSystem(): Promise<System> {
  const port = await freePort();
  const dataFolder = mkdtempSync(join(tmpdir(), 'banshi-journey-'));
  // Started by root, PostgreSQL runs under another account, which has to pass through.
  chmodSync(dataFolder, 0o755);
  // As an operator starts it: a web built for tests would be another one.
  const { DATABASE_URL: _url, NODE_ENV: _mode, ...inherited } = process.env;
  const environment = { ...inherited, PORT: String(port), BANSHI_DATA: join(dataFolder, 'data') };

  const child = spawn(process.execPath, [LAUNCHER, 'start'], {
    cwd: REPOSITORY_ROOT,
    env: environment,
  });
  const output = gather(child);
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await end(child);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await untilReady(child, address);
  } catch (failure) {
    await stop();
    throw new Error(`Banshi did not become ready. It said:\n${output()}`, { cause: failure });
  }
  return { address, dataFolder, output, stop, banshi: commandLine(environment) };
}

function gather(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  const until = performance.now() + READY_MS_MAX;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    if (await answers(`${address}/readyz`)) return;
    await wait(200);
  }
  throw new Error(`${address}/readyz gave no answer in ${READY_MS_MAX / 1000} s.`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const patience = AbortSignal.timeout(STOP_MS_MAX);
  patience.addEventListener('abort', () => child.kill('SIGKILL'));
  await closed;
}

function commandLine(environment: NodeJS.ProcessEnv): System['banshi'] {
  return async (...args) => {
    const child = spawn(process.execPath, [LAUNCHER, ...args], {
      cwd: REPOSITORY_ROOT,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    let complaint = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`banshi ${args.join(' ')} ended with ${code}: ${complaint}`);
    return printed;
  };
}
