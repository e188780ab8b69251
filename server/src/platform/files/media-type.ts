import { type ReadPart, readZipDirectory } from './zip-directory.ts';

/** What a counter accepts: documents and pictures that can be shown and kept for decades. */
export const ACCEPTED_MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/ofd',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

const UNKNOWN = 'application/octet-stream';
const HEAD_BYTES = 64 * 1024;
const TIFF_MARKS: ReadonlySet<string> = new Set(['II*\0', 'MM\0*']);

/** The type of a file as its content tells. */
export async function mediaTypeOf(read: ReadPart, sizeBytes: number): Promise<string> {
  // Loaded with the first file, so that a start need not wait for it.
  const { fileTypeFromBuffer } = await import('file-type');
  const head = await read(0, Math.min(HEAD_BYTES, sizeBytes));
  const mime = (await fileTypeFromBuffer(head))?.mime ?? tiffBy(head);
  return mime === 'application/zip' && (await isOfd(read, sizeBytes)) ? 'application/ofd' : mime;
}

/** Scanners write the directory of a TIFF behind its pages, where nobody looks who reads the beginning. */
function tiffBy(head: Buffer): string {
  return TIFF_MARKS.has(head.toString('latin1', 0, 4)) ? 'image/tiff' : UNKNOWN;
}

/** OFD (GB/T 33190) is a zip with `OFD.xml` at its root. */
async function isOfd(read: ReadPart, sizeBytes: number): Promise<boolean> {
  const entries = await readZipDirectory(read, sizeBytes);
  return typeof entries !== 'string' && entries.some((entry) => entry.name === 'OFD.xml');
}
