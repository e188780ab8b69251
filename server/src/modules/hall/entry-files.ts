import type { StoredFile } from '@banshi/contract/material-views';
import type { FastifyReply } from 'fastify';
import { maskForPublic } from '../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Reader } from '../../platform/database/index.ts';
import { asAttachment } from '../../platform/http/index.ts';
import { readUploads } from '../cases/index.ts';
import type { StaffId } from '../identity/index.ts';
import type { FilesRefusal, UnknownFile } from './claim-files.ts';
import { type KnownFile, photoFault } from './core/submission-file.ts';
import type { HallDeps } from './deps.ts';
import { findEntryFile } from './queries/entry-files.ts';

/** The files that a new entry names: what its writer uploaded himself; numbers and these persons are masked in their names. */
export async function claimEntryFiles(
  db: Reader,
  fileIds: readonly string[],
  { by, persons = [] }: { readonly by: StaffId; readonly persons?: readonly string[] },
): Promise<Result<readonly KnownFile[], UnknownFile>> {
  if (fileIds.length === 0) return ok([]);
  const known = new Map((await readUploads(db, fileIds, by)).map((one) => [one.fileId, one]));
  const missing = fileIds.filter((id) => !known.has(id));
  if (missing.length > 0) return refuse({ code: 'hall/file-unknown', fileIds: missing });
  const files = fileIds.flatMap((id) => known.get(id) ?? []);
  return ok(files.map((one) => ({ ...one, name: maskForPublic(one.name, persons) })));
}

/** The same of photos, which are pictures by their content. */
export async function claimPhotos(
  db: Reader,
  fileIds: readonly string[],
  by: StaffId,
): Promise<Result<readonly KnownFile[], FilesRefusal>> {
  const files = await claimEntryFiles(db, fileIds, { by });
  if (!files.ok) return files;
  const fault = photoFault(files.value.map((one) => ({ ...one, purpose: 'PHOTO' })));
  return fault ? refuse(fault) : files;
}

/** Sends a file of an entry; its name is the one that was kept. */
export async function sendEntryFile(
  { db, files }: Pick<HallDeps, 'db' | 'files'>,
  asked: { readonly entryId: string; readonly fileId: string },
  reply: FastifyReply,
): Promise<Result<undefined, { readonly code: 'hall/not-found' }>> {
  const found = await findEntryFile(db, asked);
  const content = found && (await files.read(found.fileId));
  if (!content) return refuse({ code: 'hall/not-found' });
  await asAttachment(reply, found.name).send(content);
  return ok(undefined);
}

/** A file as replies show it. */
export function shownFile(file: KnownFile): StoredFile {
  const { fileId, name, mediaType, sizeBytes, pageCount } = file;
  return { fileId, name, mediaType, sizeBytes, pageCount };
}
