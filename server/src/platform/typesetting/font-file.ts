import { type FileHandle, open } from 'node:fs/promises';

/** The files of a folder that hold fonts. */
export const FONT_FILE = /\.(otf|ttf|ttc|otc)$/i;

/** A face in a font file: the names it goes by, and whether its maker forbids embedding. */
export interface FontFace {
  readonly families: readonly string[];
  /** As documents name it; empty when the font has none. */
  readonly postScriptName: string;
  readonly isEmbeddingRestricted: boolean;
}

const FAMILY_NAME_IDS = [1, 16];
const POST_SCRIPT_NAME_IDS = [6];
const FACES_MAX = 64;
const TABLES_MAX = 128;
const TABLE_BYTES_MAX = 4_000_000;
const FS_TYPE_OFFSET = 8;
// OpenType OS/2 fsType, bit 1: Restricted License embedding.
const FS_TYPE_RESTRICTED = 0x2;

/** Reads the faces of an OpenType, TrueType or collection file from its name and OS/2 tables. */
export async function readFontFaces(path: string): Promise<readonly FontFace[]> {
  const file = await open(path);
  try {
    const faces: FontFace[] = [];
    for (const offset of await faceOffsets(file)) faces.push(await readFace(file, offset));
    return faces;
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<DataView> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return new DataView(buffer.buffer, buffer.byteOffset, bytesRead);
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

async function faceOffsets(file: FileHandle): Promise<readonly number[]> {
  const head = await read(file, 0, 12);
  if (tag(head, 0) !== 'ttcf') return [0];
  const count = Math.min(head.getUint32(8), FACES_MAX);
  const offsets = await read(file, 12, count * 4);
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4));
}

async function readFace(file: FileHandle, offset: number): Promise<FontFace> {
  const tables = await tableDirectory(file, offset);
  const names = tables.get('name');
  const os2 = tables.get('OS/2');
  const fsType = os2 ? (await read(file, os2.offset, os2.length)).getUint16(FS_TYPE_OFFSET) : 0;
  const table = names && (await read(file, names.offset, names.length));
  return {
    families: table ? namesIn(table, FAMILY_NAME_IDS) : [],
    postScriptName: (table && namesIn(table, POST_SCRIPT_NAME_IDS)[0]) ?? '',
    isEmbeddingRestricted: (fsType & FS_TYPE_RESTRICTED) !== 0,
  };
}

async function tableDirectory(file: FileHandle, offset: number) {
  const count = Math.min((await read(file, offset, 12)).getUint16(4), TABLES_MAX);
  const directory = await read(file, offset + 12, count * 16);
  return new Map(
    Array.from({ length: count }, (_, index) => [
      tag(directory, index * 16),
      {
        offset: directory.getUint32(index * 16 + 8),
        length: Math.min(directory.getUint32(index * 16 + 12), TABLE_BYTES_MAX),
      },
    ]),
  );
}

function namesIn(table: DataView, ids: readonly number[]): readonly string[] {
  const storage = table.getUint16(4);
  const records = Array.from({ length: table.getUint16(2) }, (_, index) => 6 + index * 12);
  const names = records
    .filter((at) => ids.includes(table.getUint16(at + 6)))
    .map((at) => {
      const start = table.byteOffset + storage + table.getUint16(at + 10);
      const bytes = new Uint8Array(table.buffer, start, table.getUint16(at + 8));
      // Platform 1 is the old Macintosh's single-byte text; all others are UTF-16.
      const encoding = table.getUint16(at) === 1 ? 'latin1' : 'utf-16be';
      return new TextDecoder(encoding).decode(bytes);
    });
  return [...new Set(names)];
}
