import type { FileHandle } from 'node:fs/promises';
import type { FileFacts, FileFault } from './file-fault.ts';
import type { PdfReader } from './pdf-reader.ts';
import { pictureOutline } from './picture-outline.ts';
import { tiffOutline } from './tiff-outline.ts';
import { zipFault } from './zip-check.ts';
import { type ReadPart, readZipDirectory } from './zip-directory.ts';

/** A file that has arrived and whose type is known. */
export interface Arrived {
  readonly file: FileHandle;
  readonly path: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** A sound file: what it tells, and its content without what is said aside, where that differs. */
export type Sound = FileFacts & { readonly clean: Buffer | undefined };

/** A3 at 600 points to the inch has 70 million. */
const PIXELS_MAX = 100_000_000;
/** A4 at 600 points to the inch has 35 million: pages of a TIFF are drawn here, and points take memory. */
const TIFF_PIXELS_MAX = 40_000_000;

/** Looks at the whole of a file of an accepted type: what it is, or why it is not kept. */
export async function checkContent(
  arrived: Arrived,
  reader: PdfReader,
): Promise<Sound | FileFault> {
  switch (arrived.mediaType) {
    case 'application/pdf': {
      const facts = await reader.look(arrived.path);
      return typeof facts === 'string' ? facts : { ...facts, clean: undefined };
    }
    case 'image/jpeg':
    case 'image/png':
      return checkPicture(arrived);
    case 'image/tiff':
      return checkTiff(arrived);
    default:
      return checkZip(arrived);
  }
}

async function checkPicture({ file, sizeBytes, mediaType }: Arrived): Promise<Sound | FileFault> {
  const content = await partReader(file)(0, sizeBytes);
  const outline = pictureOutline(mediaType, content);
  if (!outline || outline.width === 0 || outline.height === 0) return 'damaged';
  if (outline.width * outline.height > PIXELS_MAX) return 'pixels';
  const { clean } = outline;
  return { pageCount: 1, clean: clean.equals(content) ? undefined : clean };
}

async function checkTiff({ file, sizeBytes }: Arrived): Promise<Sound | FileFault> {
  const outline = await tiffOutline(partReader(file), sizeBytes);
  if (!outline) return 'damaged';
  if (outline.pixels > TIFF_PIXELS_MAX) return 'pixels';
  return { pageCount: outline.pageCount, clean: undefined };
}

async function checkZip({ file, sizeBytes }: Arrived): Promise<Sound | FileFault> {
  const read = partReader(file);
  const entries = await readZipDirectory(read, sizeBytes);
  if (typeof entries === 'string') return entries;
  const fault = await zipFault(read, entries);
  return fault ?? { pageCount: undefined, clean: undefined };
}

/** Reads parts of an open file; less than asked for where the file ends. */
export function partReader(file: FileHandle): ReadPart {
  return async (position, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  };
}
