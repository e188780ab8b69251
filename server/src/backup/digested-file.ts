import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/** How long a file is, and the SM3 of its content. */
export interface Digested {
  readonly bytes: number;
  readonly sm3: string;
}

/** Writes a new file that only its owner reads, bit by bit; the disk has it when this resolves. */
export async function writeDigested(
  path: string,
  content: AsyncIterable<Buffer>,
): Promise<Digested> {
  const digest = createDigest();
  await writeFile(path, digest.passing(content), { mode: 0o600, flag: 'wx', flush: true });
  return digest.end();
}

/** What a file holds; nothing when there is none. */
export async function digestOf(
  path: string,
  onBytes: (bytes: number) => void,
): Promise<Digested | undefined> {
  const digest = createDigest();
  try {
    for await (const piece of digest.passing(createReadStream(path))) onBytes(piece.length);
    return digest.end();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function createDigest() {
  const hash = createHash('sm3');
  let bytes = 0;
  return {
    async *passing(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const piece of content) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    },
    end: (): Digested => ({ bytes, sm3: hash.digest('hex') }),
  };
}
