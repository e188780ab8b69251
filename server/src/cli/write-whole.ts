import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, type Result, refuse } from '../kernel/result.ts';

/** Where a file was written, and how long it is. */
export interface Written {
  readonly out: string;
  readonly bytes: number;
}

/**
 * Writes beside the target and renames, so that a reader finds the whole file or none; `content` may come bit by bit,
 * and `mode` says who may read it.
 */
export async function writeWhole(
  path: string,
  content: Buffer | AsyncIterable<string>,
  mode = 0o666,
): Promise<Result<Written, string>> {
  const out = resolve(path);
  const draft = `${out}.${randomUUID()}.part`;
  try {
    await writeFile(draft, content, { mode });
    const { size: bytes } = await stat(draft);
    await rename(draft, out);
    return ok({ out, bytes });
  } catch (cause) {
    await rm(draft, { force: true });
    return refuse(`${out} cannot be written (${systemReason(cause)}); check the folder.`);
  }
}

/** What the system says most, in words. */
const IN_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** What the system says, without the path that it repeats. */
export function systemReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const known = 'code' in cause ? IN_WORDS[String(cause.code)] : undefined;
  return known ?? cause.message.replace(/,.*$/s, '');
}
