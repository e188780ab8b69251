import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 5;

/** kill -9 of a process and its children at one moment; returns when none of them is left. */
export async function killTree(pid: number): Promise<void> {
  const all = [pid, ...(await childrenOf(pid))];
  for (const each of all) kill(each);
  while (all.some(kill)) await pause(LOOK_EVERY_MS);
}

/** Whether there was such a process to kill. */
function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(pids.map(parentOf));
  return pids.filter((_, index) => parents[index] === pid);
}

/** The fourth field of its record; the second, the name, may hold spaces. */
async function parentOf(pid: number): Promise<number | undefined> {
  const record = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = record.slice(record.lastIndexOf(')') + 2).split(' ');
  return record === '' ? undefined : Number(fields[1]);
}
