const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES_MIN = 22;
const COMMENT_BYTES_MAX = 65_535;
const ENTRY_BYTES = 46;

/**
 * The bytes that the files of a ZIP archive take when unpacked, by its directory; undefined for what
 * is no such archive. Asked before unpacking, so that a small file cannot fill the memory.
 */
export function unpackedBytes(archive: Buffer): number | undefined {
  const end = endOfDirectory(archive);
  if (end === undefined) return undefined;
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  let total = 0;
  for (let read = 0; read < entries; read += 1) {
    if (at + ENTRY_BYTES > archive.length) return undefined;
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    total += archive.readUInt32LE(at + 24);
    at += ENTRY_BYTES + variableBytes(archive, at);
  }
  return total;
}

function variableBytes(archive: Buffer, at: number): number {
  return [28, 30, 32].reduce((sum, offset) => sum + archive.readUInt16LE(at + offset), 0);
}

function endOfDirectory(archive: Buffer): number | undefined {
  const first = Math.max(0, archive.length - END_BYTES_MIN - COMMENT_BYTES_MAX);
  for (let at = archive.length - END_BYTES_MIN; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
