import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { syncFolder } from '../sync-folder.ts';
import { type Checkpoint, checkpointIn, toCheckpointLine } from './checkpoint.ts';

/** Longer than any line: a checkpoint of a thousand seals takes 65 kB. */
const TAIL_BYTES = 256 * 1024;
const LINE_END = 0x0a;

/** What the last whole line of the file says; `broken` when it is no checkpoint. */
export async function lastOfFile(path: string): Promise<Checkpoint | 'broken' | undefined> {
  const file = await openIfThere(path);
  if (!file) return undefined;
  try {
    const { tail, whole } = await readTail(file);
    if (whole === 0) return undefined;
    const line = tail
      .subarray(0, whole - 1)
      .toString('utf8')
      .split('\n')
      .at(-1);
    return checkpointIn(line ?? '') ?? 'broken';
  } finally {
    await file.close();
  }
}

/**
 * Appends checkpoints and returns when the disk has them; readable by its owner only. Half a line at the end, left by a
 * power cut, is taken away first: nobody was told that it was there.
 */
export async function appendToFile(
  path: string,
  checkpoints: readonly Checkpoint[],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  try {
    const { size, tail, whole } = await readTail(file);
    if (whole < tail.length) await file.truncate(size - tail.length + whole);
    const lines = checkpoints.map((one) => `${JSON.stringify(toCheckpointLine(one))}\n`);
    await file.appendFile(lines.join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** The checkpoints of the file in order, nothing for a line that is none; none at all when there is no file. */
export async function* readCheckpointFile(path: string): AsyncGenerator<Checkpoint | undefined> {
  const file = await openIfThere(path);
  if (!file) return;
  const { size, tail, whole } = await readTail(file);
  await file.close();
  const end = size - tail.length + whole;
  if (end === 0) return;
  const input = createReadStream(path, { encoding: 'utf8', end: end - 1 });
  for await (const line of createInterface({ input })) yield checkpointIn(line);
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The end of the file, and how much of it is whole lines. */
async function readTail(file: FileHandle) {
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
  await file.read(tail, 0, tail.length, size - tail.length);
  return { size, tail, whole: tail.lastIndexOf(LINE_END) + 1 };
}
