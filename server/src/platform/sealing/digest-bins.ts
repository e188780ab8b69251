import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENTRY_BYTES } from './digest-check.ts';

/** Packed digests by ranges of case ids, so that seals are read once and a range is checked in the memory that it needs. */
export interface DigestBins {
  /** Takes packed digests of 52 bytes each. */
  readonly add: (entries: Buffer) => Promise<void>;
  /** All of a range, in the order in which they came. */
  readonly read: (range: number) => Promise<Buffer>;
  readonly remove: () => Promise<void>;
}

/** A range waits in memory for so many bytes before they are written. */
const WAITING_BYTES = 1024 * 1024;
const ID_BYTES = 16;

/** Ranges begin at these ids, the first one before all; several lie in a temporary folder, one alone in memory. */
export async function createDigestBins(cuts: readonly string[]): Promise<DigestBins> {
  const bounds = cuts.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  const folder = bounds.length > 0 ? await mkdtemp(join(tmpdir(), 'banshi-digests-')) : undefined;
  const bins = [undefined, ...bounds].map((_, range) =>
    createBin(folder && join(folder, `${range}`)),
  );
  return {
    add: async (entries) => {
      for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
        bins[rangeOf(bounds, entries, at)]?.take(entries, at);
      }
      for (const bin of bins) await bin.settle();
    },
    read: async (range) => (await bins[range]?.all()) ?? Buffer.alloc(0),
    remove: async () => {
      if (folder !== undefined) await rm(folder, { recursive: true });
    },
  };
}

/** The last range that begins at or before the id that stands here. */
function rangeOf(bounds: readonly Buffer[], entries: Buffer, at: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const bound = bounds[middle] as Buffer;
    if (entries.compare(bound, 0, ID_BYTES, at, at + ID_BYTES) >= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The digests of one range: at `path`, or in memory without one. */
function createBin(path: string | undefined) {
  let waiting: Buffer = Buffer.alloc(0);
  let sizeBytes = 0;
  let isWritten = false;
  return {
    take: (entries: Buffer, at: number) => {
      if (sizeBytes + ENTRY_BYTES > waiting.length) waiting = grown(waiting, sizeBytes);
      sizeBytes += entries.copy(waiting, sizeBytes, at, at + ENTRY_BYTES);
    },
    settle: async () => {
      if (path === undefined || sizeBytes < WAITING_BYTES) return;
      await appendFile(path, waiting.subarray(0, sizeBytes), { mode: 0o600 });
      sizeBytes = 0;
      isWritten = true;
    },
    all: async (): Promise<Buffer> => {
      const written = path !== undefined && isWritten ? [await readFile(path)] : [];
      const all = Buffer.concat([...written, waiting.subarray(0, sizeBytes)]);
      waiting = Buffer.alloc(0);
      sizeBytes = 0;
      return all;
    },
  };
}

/** Room for about twice as much, from a start that is small where there are many ranges. */
function grown(waiting: Buffer, sizeBytes: number): Buffer {
  const larger = Buffer.allocUnsafe(Math.max(2 * waiting.length, 1024 * ENTRY_BYTES));
  waiting.copy(larger, 0, 0, sizeBytes);
  return larger;
}
