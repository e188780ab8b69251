import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { checkContent, partReader } from './content-check.ts';
import type { FileRefusal, FileStore, StoredFile } from './file-store.ts';
import { FILE_ID, moveInto, nothingThere, pathOf } from './kept-place.ts';
import { ACCEPTED_MEDIA_TYPES, mediaTypeOf } from './media-type.ts';
import { createPdfReader, type PdfReader } from './pdf-reader.ts';
import type { VirusScanner } from './virus-scanner.ts';
import type { ReadPart } from './zip-directory.ts';

export interface FolderStoreOptions {
  readonly folder: string;
  readonly sizeBytesMax: number;
  /** Asked about each file that strangers hand in; without an answer of it no file is kept. */
  readonly scanner?: VirusScanner | undefined;
}

/** How much of a file is in memory while it is read for the scanner. */
const PIECE_BYTES = 64 * 1024;

/** A store in a local folder: `ab/ab12…`, named by the SM3 of the content. */
export function createFolderStore(options: FolderStoreOptions): FileStore {
  const { folder, sizeBytesMax } = options;
  const reader = createPdfReader();
  return {
    sizeBytesMax,
    keep: (content) => keep({ ...options, reader }, content),
    keepOwn: (content) => keep({ ...options, reader, scanner: undefined }, content),
    draw: async (id, page) => {
      return FILE_ID.test(id) ? reader.draw(pathOf(folder, id), page) : undefined;
    },
    read: (id) => read(folder, id),
    forget: async (id) => {
      if (FILE_ID.test(id)) await rm(pathOf(folder, id), { force: true });
    },
  };
}

/** Written aside, synced, renamed, folder synced: after a power cut a file is whole or absent. */
async function keep(
  { folder, sizeBytesMax, reader, scanner }: FolderStoreOptions & { readonly reader: PdfReader },
  content: AsyncIterable<Uint8Array>,
): Promise<Result<StoredFile, FileRefusal>> {
  const arrivals = join(folder, 'arriving');
  await mkdir(arrivals, { recursive: true, mode: 0o700 });
  const aside = join(arrivals, randomUUID());
  const file = await open(aside, 'wx+', 0o600);
  try {
    const written = await writeAll(file, content, sizeBytesMax);
    if (!written.ok) return written;
    const { sizeBytes } = written.value;
    const read = partReader(file);
    const mediaType = await mediaTypeOf(read, sizeBytes);
    if (!ACCEPTED_MEDIA_TYPES.has(mediaType)) {
      return refuse({ code: 'files/type-not-accepted', mediaType });
    }
    const scanned = scanner ? await scan(scanner, inPieces(read, sizeBytes)) : ok(undefined);
    if (!scanned.ok) return scanned;
    const sound = await checkContent({ file, path: aside, sizeBytes, mediaType }, reader);
    if (typeof sound === 'string') return refuse({ code: 'files/hostile', fault: sound });
    const { clean, pageCount } = sound;
    const kept = clean ? await rewrite(file, clean) : written.value;
    await file.sync();
    await moveInto(pathOf(folder, kept.id), aside);
    return ok({ ...kept, mediaType, pageCount });
  } finally {
    await file.close();
    await rm(aside, { force: true });
  }
}

/** Asked before anything here opens the file. */
async function scan(
  scanner: VirusScanner,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<undefined, FileRefusal>> {
  const verdict = await scanner.scan(content);
  if (verdict.kind === 'clean') return ok(undefined);
  return refuse(
    verdict.kind === 'found'
      ? { code: 'files/infected', finding: verdict.finding }
      : { code: 'files/unscanned', reason: verdict.reason },
  );
}

async function* inPieces(read: ReadPart, sizeBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < sizeBytes; at += PIECE_BYTES) yield await read(at, PIECE_BYTES);
}

async function writeAll(
  file: FileHandle,
  content: AsyncIterable<Uint8Array>,
  sizeBytesMax: number,
): Promise<Result<{ id: string; sizeBytes: number }, FileRefusal>> {
  const hash = createHash('sm3');
  let sizeBytes = 0;
  for await (const chunk of content) {
    sizeBytes += chunk.length;
    if (sizeBytes > sizeBytesMax)
      return refuse({ code: 'files/too-large', bytesMax: sizeBytesMax });
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  if (sizeBytes === 0) return refuse({ code: 'files/empty' });
  return ok({ id: hash.digest('hex'), sizeBytes });
}

/** Puts the cleaned content in the place of what arrived. */
async function rewrite(
  file: FileHandle,
  clean: Buffer,
): Promise<{ id: string; sizeBytes: number }> {
  await file.truncate(0);
  await file.write(clean, 0, clean.length, 0);
  return { id: createHash('sm3').update(clean).digest('hex'), sizeBytes: clean.length };
}

async function read(folder: string, id: string): Promise<Readable | undefined> {
  if (!FILE_ID.test(id)) return undefined;
  const file = await open(pathOf(folder, id), 'r').catch(nothingThere);
  return file?.createReadStream();
}
