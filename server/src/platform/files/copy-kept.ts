import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FILE_ID, moveInto, nothingThere, pathOf } from './kept-place.ts';

const SHELF = /^[0-9a-f]{2}$/;

/** The ids of everything that a folder keeps, in order. */
export async function* keptFiles(folder: string): AsyncGenerator<string> {
  for (const shelf of await namesIn(folder, SHELF)) {
    yield* await namesIn(join(folder, shelf), FILE_ID);
  }
}

async function namesIn(folder: string, shape: RegExp): Promise<string[]> {
  const names = (await readdir(folder).catch(nothingThere)) ?? [];
  return names.filter((name) => shape.test(name)).sort();
}

/** Copies a kept file into another folder and gives its bytes; nothing when it is gone or its content is not what its name says. */
export async function copyKept(id: string, from: string, to: string): Promise<number | undefined> {
  const place = pathOf(to, id);
  const aside = `${place}.${randomUUID()}.part`;
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  try {
    const copied = await digested(pathOf(from, id), (pieces) =>
      pipeline(pieces, createWriteStream(aside, { mode: 0o600, flags: 'wx', flush: true })),
    );
    if (copied?.sm3 !== id) return undefined;
    await moveInto(place, aside);
    return copied.bytes;
  } finally {
    await rm(aside, { force: true });
  }
}

/** The bytes of a kept file; nothing when it is gone or its content is not what its name says. */
export async function bytesKept(id: string, folder: string): Promise<number | undefined> {
  const found = await digested(pathOf(folder, id), async (pieces) => {
    for await (const _ of pieces);
  });
  return found?.sm3 === id ? found.bytes : undefined;
}

async function digested(
  path: string,
  take: (pieces: AsyncIterable<Buffer>) => Promise<void>,
): Promise<{ readonly sm3: string; readonly bytes: number } | undefined> {
  const hash = createHash('sm3');
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of createReadStream(path)) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  try {
    await take(counted());
    return { sm3: hash.digest('hex'), bytes };
  } catch (error) {
    return nothingThere(error as NodeJS.ErrnoException);
  }
}
