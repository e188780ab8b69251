import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, type Result, refuse } from '../kernel/result.ts';

/** Where a file was written, and how long it is. */
export interface Written {
  readonly out: string;
  readonly bytes: number;
}

/**
 * Writes beside the target and renames, so that a reader finds the whole file or none; `content` may come bit by bit,
 * and `mode` says who may read it. A link stays, and so does what is no file, a device or a pipe: it is written into.
 */
export async function writeWhole(
  path: string,
  content: Content,
  mode = 0o666,
): Promise<Result<Written, string>> {
  const out = resolve(path);
  const target = await realpath(out).catch(() => out);
  const draft = `${target}.${randomUUID()}.part`;
  try {
    if (await isStream(target)) return ok({ out, bytes: await pourInto(target, content) });
    await writeFile(draft, content, { mode });
    const { size: bytes } = await stat(draft);
    await rename(draft, target);
    return ok({ out, bytes });
  } catch (cause) {
    await rm(draft, { force: true });
    return refuse(`${out} cannot be written (${systemReason(cause)}); check the folder.`);
  }
}

type Content = Buffer | AsyncIterable<string>;

async function isStream(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** Gives how many bytes went in. */
async function pourInto(path: string, content: Content): Promise<number> {
  let bytes = 0;
  const counted = async function* () {
    for await (const part of Buffer.isBuffer(content) ? [content] : content) {
      bytes += Buffer.byteLength(part);
      yield part;
    }
  };
  await writeFile(path, counted());
  return bytes;
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
