import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { placesIn } from '../platform/database/embedded/places.ts';
import { findPostmaster } from '../platform/database/embedded/postmaster-file.ts';

// It starts a PostgreSQL and a process; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 90_000 });

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-stopped-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const here = (path: string) => new URL(path, import.meta.url).pathname;

/** The command on a folder that is kept, its stderr a pipe as it is where it goes into a file. */
function reproduceInFolder() {
  const facts = here('../../demo/bulletin-2022-19.json');
  const args = ['--facts', facts, '--scale', '0.5', '--data', dataDir];
  const child = spawn(process.execPath, [here('./reproduce-bulletin.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const parts: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  return { child, said: () => parts.join('') };
}

const postmaster = () => findPostmaster(placesIn(dataDir).cluster);

test('a run that is ended by a signal ends its PostgreSQL, says where it stands and how to go on', async () => {
  const { child, said } = reproduceInFolder();
  try {
    while (!said().includes('half-year is filled in') && child.exitCode === null) await pause(50);
    expect((await postmaster())?.state).toBe('ready');
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(said()).toMatch(/Stopped at \d+ .*The same command goes on from there, by --data \//);
    expect(code).toBe(143);
    expect(await postmaster()).toBeUndefined();
  } finally {
    child.kill('SIGKILL');
    const left = await postmaster();
    if (left) process.kill(left.pid, 'SIGINT');
  }
});
