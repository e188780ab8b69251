import type { ReadPart } from './zip-directory.ts';

/** A TIFF as its directories tell: how many pages it has, and how many points the largest. */
export interface TiffOutline {
  readonly pageCount: number;
  readonly pixels: number;
}

const HEAD_BYTES = 8;
const VERSION = 42;
const ENTRY_BYTES = 12;
const WIDTH = 256;
const HEIGHT = 257;
const SHORT = 3;
const PAGES_MAX = 3_000;

/** The outline of a TIFF 6.0; undefined when its directories cannot be followed to their end. */
export async function tiffOutline(
  read: ReadPart,
  sizeBytes: number,
): Promise<TiffOutline | undefined> {
  const head = await read(0, HEAD_BYTES);
  const order = head.toString('latin1', 0, 2) === 'II' ? LITTLE : BIG;
  if (head.length < HEAD_BYTES || order.short(head, 2) !== VERSION) return undefined;
  const seen = new Set<number>();
  let pixels = 0;
  for (let at = order.long(head, 4); at !== 0; ) {
    if (seen.has(at) || seen.size === PAGES_MAX || at + 2 > sizeBytes) return undefined;
    seen.add(at);
    const page = await readPage(read, at, order);
    if (!page) return undefined;
    pixels = Math.max(pixels, page.pixels);
    at = page.next;
  }
  return pixels > 0 ? { pageCount: seen.size, pixels } : undefined;
}

/** How many points the page of this directory has, and where the next one is; 0 after the last. */
async function readPage(
  read: ReadPart,
  at: number,
  order: Order,
): Promise<{ readonly pixels: number; readonly next: number } | undefined> {
  const count = order.short(await read(at, 2), 0);
  const directory = await read(at + 2, count * ENTRY_BYTES + 4);
  if (directory.length < count * ENTRY_BYTES + 4) return undefined;
  return {
    pixels: pixelsIn(directory, count, order),
    next: order.long(directory, count * ENTRY_BYTES),
  };
}

interface Order {
  readonly short: (bytes: Buffer, at: number) => number;
  readonly long: (bytes: Buffer, at: number) => number;
}

const LITTLE: Order = {
  short: (bytes, at) => bytes.readUInt16LE(at),
  long: (bytes, at) => bytes.readUInt32LE(at),
};
const BIG: Order = {
  short: (bytes, at) => bytes.readUInt16BE(at),
  long: (bytes, at) => bytes.readUInt32BE(at),
};

function pixelsIn(directory: Buffer, count: number, order: Order): number {
  const sides = new Map<number, number>();
  for (let entry = 0; entry < count; entry += 1) {
    const at = entry * ENTRY_BYTES;
    const isShort = order.short(directory, at + 2) === SHORT;
    const value = isShort ? order.short(directory, at + 8) : order.long(directory, at + 8);
    sides.set(order.short(directory, at), value);
  }
  return (sides.get(WIDTH) ?? 0) * (sides.get(HEIGHT) ?? 0);
}
