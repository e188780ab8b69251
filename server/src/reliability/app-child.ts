import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureProgramBuilt } from '../cli/program-build.ts';
import { READY, type Staging } from './staging.ts';

/** Bundled as what an operator starts is, and once: the sources do not change under a trial. */
const built = ensureProgramBuilt('trial').then(fileURLToPath);

/** An application process of a trial. */
export interface AppChild {
  readonly port: number;
  /** Whether it still runs. */
  readonly isAlive: () => boolean;
  /** What it has said on stderr. */
  readonly said: () => string;
  /** Stops it where it stands, so that what is measured beside it has the machine; `resume` lets it go on. */
  pause(): void;
  resume(): void;
  /** kill -9: no handler runs, nothing is finished. */
  kill(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
}

/** Starts an application process and waits until it listens. */
export async function startApp(staging: Staging): Promise<AppChild> {
  const child = spawn(process.execPath, [await built, JSON.stringify(staging)], {
    // Compiled once and not at every start, so that a trial kills more often than it waits.
    env: { NODE_COMPILE_CACHE: join(staging.dataDir, 'compiled') },
    // The pipe to its stdin ends with us, and the process with it.
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-SAID_MAX);
  });
  await ready(child, () => said);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    port: staging.port,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    said: () => said,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

const SAID_MAX = 20_000;

function ready(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString('utf8').includes(READY)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}: ${said()}`)));
  });
}
