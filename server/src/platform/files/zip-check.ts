import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { FileFault } from './file-fault.ts';
import type { ReadPart, ZipEntry } from './zip-directory.ts';

/** Office documents with pictures reach this; what claims more is no document. */
const UNPACKED_BYTES_MAX = 512 * 1024 * 1024;
/** Text packs twenty to one; a thousand to one is a bomb. */
const RATIO_MAX = 200;
const SMALL_BYTES = 10 * 1024 * 1024;
const LOCAL_MARK = 0x04034b50;
const LOCAL_BYTES = 30;
const CHUNK_BYTES = 256 * 1024;

/** What is wrong with the entries of a zip, by their directory and by unpacking them. */
export async function zipFault(
  read: ReadPart,
  entries: readonly ZipEntry[],
): Promise<FileFault | undefined> {
  if (entries.some((entry) => entry.isLink || leavesFolder(entry.name))) return 'path';
  if (entries.some((entry) => entry.isEncrypted)) return 'password';
  if (entries.some(isMacro)) return 'script';
  // A zip begins with an entry; what stands before it makes it another kind of file as well.
  if (Math.min(...entries.map((entry) => entry.at)) !== 0) return 'polyglot';
  const unpacked = sum(entries.map((entry) => entry.unpackedBytes));
  const packed = sum(entries.map((entry) => entry.packedBytes));
  if (unpacked > UNPACKED_BYTES_MAX) return 'bomb';
  if (unpacked > SMALL_BYTES && unpacked > packed * RATIO_MAX) return 'bomb';
  for (const entry of entries) {
    const fault = await entryFault(read, entry);
    if (fault) return fault;
  }
  return undefined;
}

function leavesFolder(name: string): boolean {
  const isAbsolute = /^([/\\]|[A-Za-z]:)/.test(name);
  return isAbsolute || name.includes('\0') || name.split(/[/\\]/).includes('..');
}

function isMacro({ name }: ZipEntry): boolean {
  return /(^|\/)(vbaProject|vbaData)\.(bin|xml)$|(^|\/)activeX\//i.test(name);
}

/** Directories lie: only unpacking tells how much there is. */
async function entryFault(read: ReadPart, entry: ZipEntry): Promise<FileFault | undefined> {
  const header = await read(entry.at, LOCAL_BYTES);
  if (header.length < LOCAL_BYTES || header.readUInt32LE(0) !== LOCAL_MARK) return 'damaged';
  const dataAt = entry.at + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (!entry.isDeflated) {
    return entry.packedBytes === entry.unpackedBytes ? undefined : 'damaged';
  }
  return inflated(packedParts(read, dataAt, entry.packedBytes), entry.unpackedBytes);
}

async function* packedParts(read: ReadPart, from: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += CHUNK_BYTES) {
    yield await read(from + done, Math.min(CHUNK_BYTES, length - done));
  }
}

async function inflated(
  packed: AsyncIterable<Buffer>,
  bytesMax: number,
): Promise<FileFault | undefined> {
  let bytes = 0;
  try {
    await pipeline(packed, createInflateRaw(), async (unpacked: AsyncIterable<Buffer>) => {
      for await (const part of unpacked) {
        bytes += part.length;
        if (bytes > bytesMax) return;
      }
    });
  } catch {
    return bytes > bytesMax ? 'bomb' : 'damaged';
  }
  if (bytes > bytesMax) return 'bomb';
  return bytes === bytesMax ? undefined : 'damaged';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
