import type { FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';

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

/** The type of a file as its content tells. */
export async function mediaTypeOf(file: FileHandle, sizeBytes: number): Promise<string> {
  const head = await bytesOf(file, 0, Math.min(HEAD_BYTES, sizeBytes));
  const mime = (await fileTypeFromBuffer(head))?.mime ?? UNKNOWN;
  return mime === 'application/zip' && (await isOfd(file, sizeBytes)) ? 'application/ofd' : mime;
}

/** OFD (GB/T 33190) is a zip with `OFD.xml` at its root; the directory stands at the end. */
async function isOfd(file: FileHandle, sizeBytes: number): Promise<boolean> {
  const start = Math.max(0, sizeBytes - HEAD_BYTES);
  return (await bytesOf(file, start, sizeBytes - start)).includes('OFD.xml');
}

async function bytesOf(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
