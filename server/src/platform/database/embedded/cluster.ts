import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, chown, link, open, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { OperatorError } from '../../operator-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { CLUSTER_FOLDER, PASSWORD_FILE, type Places, placesIn } from './places.ts';

/** The account inside PostgreSQL that owns everything. */
export const OWNER = 'banshi';

/** What is needed to run a program of the embedded server. */
export interface Toolset {
  readonly places: Places;
  readonly account: Account;
  readonly binaries: Binaries;
}

/** Where a program started by `runTool` finds the server's home. */
const INHERITED_HOME = 3;

/**
 * Starts a program of the server under its account. Stepped down from root, the account may not walk
 * the path to the home when the clone lies in a closed folder; it may use the open folder that it
 * inherits. `args` receives the name by which the program knows the home.
 */
export async function runTool(
  { places, account }: Toolset,
  program: string,
  { args, output, detached }: ToolCall,
): Promise<ChildProcess> {
  const home = await open(places.home, 'r');
  try {
    const { uid, gid, steppedDown } = account;
    return spawn(program, args(steppedDown ? `/proc/self/fd/${INHERITED_HOME}` : places.home), {
      ...(steppedDown ? { uid, gid } : {}),
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      detached,
      stdio: ['ignore', output, output, home.fd],
    });
  } finally {
    await home.close();
  }
}

/** How to call a program of the server. */
export interface ToolCall {
  readonly args: (home: string) => readonly string[];
  readonly output: 'pipe' | number;
  readonly detached: boolean;
}

/** Whether there is a cluster under `dataDir`, running or not. */
export function hasCluster(dataDir: string): Promise<boolean> {
  return exists(join(placesIn(resolve(dataDir)).cluster, 'PG_VERSION'));
}

/** Creates the cluster unless it exists. Two at once: the slower throws its own work away. */
export async function ensureCluster(tools: Toolset): Promise<void> {
  const { places } = tools;
  if (await exists(join(places.cluster, 'PG_VERSION'))) return;
  await ensureHome(tools);
  await ensurePassword(tools);
  const aside = `${CLUSTER_FOLDER}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const asidePath = join(places.home, aside);
  try {
    await initialise(tools, aside);
    await rename(asidePath, places.cluster).catch(someoneWasFaster);
  } finally {
    await rm(asidePath, { recursive: true, force: true });
  }
}

/** The password of the owner, kept in a file that only the server's account may read. */
export async function readPassword(places: Places): Promise<string> {
  return (await readFile(places.password, 'utf8')).trim();
}

async function ensureHome({ places, account }: Toolset): Promise<void> {
  try {
    makeFolder(places.home);
    await chmod(places.home, 0o700);
    if (account.steppedDown) await chown(places.home, account.uid, account.gid);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new OperatorError(
      `The database folder ${places.home} cannot be made (${error.message}); make its parent writable or set BANSHI_DATA to another folder.`,
    );
  }
}

/** Written aside and linked, so that two at once agree on one and nobody reads half of it. */
async function ensurePassword({ places, account }: Toolset): Promise<void> {
  if (await exists(places.password)) return;
  const aside = `${places.password}.${randomBytes(4).toString('hex')}`;
  const file = await open(aside, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(24).toString('hex')}\n`);
    if (account.steppedDown) await file.chown(account.uid, account.gid);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(aside, places.password).catch(someoneWasFaster);
  await rm(aside);
}

async function initialise(tools: Toolset, name: string): Promise<void> {
  const { places, binaries } = tools;
  const args = (home: string) => [
    ...['--pgdata', `${home}/${name}`, '--pwfile', `${home}/${PASSWORD_FILE}`],
    ...['--username', OWNER, '--auth', 'scram-sha-256', '--data-checksums'],
    ...['--encoding', 'UTF8', '--locale', 'C'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ];
  const run = await runTool(tools, binaries.initdb, { args, output: 'pipe', detached: false });
  let said = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  }
  const status = await new Promise((done, fail) => run.on('error', fail).on('close', done));
  if (status === 0) return;
  throw new OperatorError(
    `The database could not be created under ${places.home}: ${complaintIn(said)}; mend that, or set DATABASE_URL.`,
  );
}

function someoneWasFaster(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

function complaintIn(said: string): string {
  const lines = said.trim().split('\n');
  return lines.find((line) => /FATAL|error:|could not/.test(line)) ?? lines.at(-1) ?? 'no reason';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
