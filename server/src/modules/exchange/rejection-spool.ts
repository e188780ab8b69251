import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ImportSummary, RejectedLine } from '@banshi/contract/exchange';

/** How many rejected lines are kept in memory while an import runs. */
const IN_MEMORY_MAX = 1_000;

/** The rejected lines of one import, however many there are. */
export interface RejectionSpool {
  add(rejections: readonly RejectedLine[]): Promise<void>;
  /** The lines, when memory holds them all. */
  few(): RejectedLine[] | undefined;
  /** The reply as JSON text, read once; the spool ends with it. */
  reply(summary: ImportSummary): Readable;
  close(): Promise<void>;
}

/** Keeps the first lines in memory and all further ones in a file without a name, which is gone with its handle. */
export function createRejectionSpool(): RejectionSpool {
  const first: RejectedLine[] = [];
  let file: FileHandle | undefined;

  async function close(): Promise<void> {
    await file?.close();
    file = undefined;
  }

  async function* textOf(summary: ImportSummary): AsyncGenerator<string | Buffer> {
    try {
      yield JSON.stringify({ ...summary, rejections: first }).slice(0, -']}'.length);
      if (file) yield* file.createReadStream({ start: 0, autoClose: false });
      yield ']}';
    } finally {
      await close();
    }
  }

  return {
    async add(rejections) {
      const room = IN_MEMORY_MAX - first.length;
      first.push(...rejections.slice(0, room));
      if (rejections.length <= room) return;
      file ??= await namelessFile();
      const lines = rejections.slice(room).map((one) => `,${JSON.stringify(one)}`);
      await file.appendFile(lines.join(''));
    },
    few: () => (file ? undefined : first),
    reply: (summary) => Readable.from(textOf(summary)),
    close,
  };
}

async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'banshi-rejected-'));
  try {
    return await open(join(folder, 'lines'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
