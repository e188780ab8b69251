import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A server that runs, or is about to run, on a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly state: 'starting' | 'ready' | 'stopping';
}

/**
 * The server that holds `cluster`, as PostgreSQL itself records it. A file left behind by a crash
 * counts as nothing; one whose process number now belongs to another program is removed, because
 * PostgreSQL would take that program for itself and refuse to start.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const path = join(cluster, 'postmaster.pid');
  const noted = await readFile(path, 'utf8').catch(emptyIfMissing);
  const lines = noted.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (!(await isPostgres(pid, cluster))) {
    await removeIfStill(path, noted);
    return undefined;
  }
  return { pid, port: Number(lines[3] ?? 0), state: stateOf(lines[7]?.trim()) };
}

/** Meanwhile the next server may have noted itself there, whose file is not ours to remove. */
async function removeIfStill(path: string, noted: string): Promise<void> {
  const now = await readFile(path, 'utf8').catch(emptyIfMissing);
  if (now === noted) await rm(path, { force: true });
}

/** The port of the last start, as PostgreSQL has noted its own arguments. */
export async function lastPort(cluster: string): Promise<number | undefined> {
  const noted = await readFile(join(cluster, 'postmaster.opts'), 'utf8').catch(emptyIfMissing);
  const port = Number(/\bport=(\d{1,5})\b/.exec(noted)?.[1]);
  return Number.isNaN(port) ? undefined : port;
}

/** Whether a process with this number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function stateOf(word: string | undefined): Postmaster['state'] {
  if (word === 'ready') return 'ready';
  return word === 'stopping' ? 'stopping' : 'starting';
}

/** Where the system tells what a process is; elsewhere PostgreSQL's own check has to do. */
async function isPostgres(pid: number, cluster: string): Promise<boolean> {
  const name = (await readFile(`/proc/${pid}/comm`, 'utf8').catch(emptyIfMissing)).trim();
  if (name === '') return true;
  return name === 'postgres' && (await worksIn(pid, cluster));
}

/** A zombie works nowhere; the folder of another account's process may be hidden from us. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }
}

function emptyIfMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
  throw error;
}
