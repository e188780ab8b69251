import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 5;

/**
 * kill -9 of a process and its children at one moment; returns when none of them is left. The process is halted first: a child
 * that it began after the others were listed would live on, wait for a lock of theirs for ever, and bar the next start.
 */
export async function killTree(pid: number): Promise<void> {
  if (send(pid, 'SIGSTOP')) {
    while (!['T', 'Z', undefined].includes((await recordOf(pid))?.state))
      await pause(LOOK_EVERY_MS);
  }
  const all = [pid, ...(await childrenOf(pid))];
  while (all.map((each) => send(each, 'SIGKILL')).some(Boolean)) await pause(LOOK_EVERY_MS);
}

/** Whether there was such a process to send a signal to. */
function send(pid: number, signal: 'SIGSTOP' | 'SIGKILL'): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const records = await Promise.all(pids.map(recordOf));
  return pids.filter((_, index) => records[index]?.parent === pid);
}

/** The third and fourth field of its record; the second, the name, may hold spaces. */
async function recordOf(pid: number) {
  const record = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [state, parent] = record.slice(record.lastIndexOf(')') + 2).split(' ');
  return record === '' ? undefined : { state, parent: Number(parent) };
}
