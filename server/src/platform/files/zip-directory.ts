import type { FileFault } from './file-fault.ts';

/** One entry as the directory at the end of a zip names it. */
export interface ZipEntry {
  readonly name: string;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  readonly isDeflated: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** How a part of a file is read. */
export type ReadPart = (position: number, length: number) => Promise<Buffer>;

const END_MARK = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const ENTRIES_MAX = 5_000;
const DIRECTORY_BYTES_MAX = 4 * 1024 * 1024;
/** Made on a system that knows links; the upper half of the attributes is its file mode. */
const MADE_BY_UNIX = 3;
const LINK_MODE = 0o120000;
const KIND_OF_MODE = 0o170000;

/** The entries of a zip that fills its file exactly, or why it is none that we keep. */
export async function readZipDirectory(
  read: ReadPart,
  sizeBytes: number,
): Promise<readonly ZipEntry[] | FileFault> {
  const tailBytes = Math.min(sizeBytes, END_BYTES + COMMENT_BYTES_MAX);
  const tail = await read(sizeBytes - tailBytes, tailBytes);
  const at = endMark(tail);
  if (at === undefined) return 'damaged';
  const count = tail.readUInt16LE(at + 10);
  const directoryBytes = tail.readUInt32LE(at + 12);
  const directoryAt = tail.readUInt32LE(at + 16);
  if (count > ENTRIES_MAX || directoryBytes > DIRECTORY_BYTES_MAX) return 'bomb';
  // Whatever stands between the directory and the end, or after it, is not part of the zip.
  if (directoryAt + directoryBytes !== sizeBytes - tailBytes + at) return 'polyglot';
  return entriesIn(await read(directoryAt, directoryBytes), count) ?? 'damaged';
}

/** The end mark whose comment reaches exactly to the end of the file. */
function endMark(tail: Buffer): number | undefined {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    const isMark = tail.readUInt32LE(at) === END_MARK;
    if (isMark && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  return undefined;
}

function entriesIn(directory: Buffer, count: number): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_MARK) {
      return undefined;
    }
    entries.push(entryAt(directory, at));
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function entryAt(directory: Buffer, at: number): ZipEntry {
  const nameBytes = directory.readUInt16LE(at + 28);
  const mode = directory.readUInt32LE(at + 38) >>> 16;
  return {
    name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
    isLink: directory[at + 5] === MADE_BY_UNIX && (mode & KIND_OF_MODE) === LINK_MODE,
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    isDeflated: directory.readUInt16LE(at + 10) === 8,
    packedBytes: directory.readUInt32LE(at + 20),
    unpackedBytes: directory.readUInt32LE(at + 24),
    at: directory.readUInt32LE(at + 42),
  };
}
