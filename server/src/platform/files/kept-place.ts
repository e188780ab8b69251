import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../sync-folder.ts';

/** A file is named by the SM3 of its content. */
export const FILE_ID = /^[0-9a-f]{64}$/;

/** Where a file of the store lies: `ab/ab12…`. */
export function pathOf(folder: string, id: string): string {
  return join(folder, id.slice(0, 2), id);
}

/** Puts what was written aside in its place; the disk has it there when this resolves. */
export async function moveInto(path: string, aside: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(aside, path);
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

/** What is not there is no error. */
export function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
