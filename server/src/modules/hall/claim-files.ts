import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Reader } from '../../platform/database/index.ts';
import { readUploads } from '../cases/index.ts';
import type { StaffId } from '../identity/index.ts';
import {
  type FilePurpose,
  type KnownFile,
  type NoPhoto,
  photoFault,
  type SubmissionFile,
} from './core/submission-file.ts';
import { readSubmissionFiles } from './queries/submission-files.ts';

/** The files that a submission names. */
export interface NamedFiles {
  readonly proofFileIds: readonly string[];
  readonly photoFileIds: readonly string[];
}

export interface UnknownFile {
  readonly code: 'hall/file-unknown';
  readonly fileIds: readonly string[];
}
export type FilesRefusal = NoPhoto | UnknownFile;

/** For whom files are looked up: who uploaded them, and the contribution that has some already. */
interface Claimant {
  readonly by: StaffId;
  readonly contributionId: string;
}

/** The files that a submission names, as this person uploaded them or the contribution was reported with them before. */
export async function claimFiles(
  db: Reader,
  { proofFileIds, photoFileIds }: NamedFiles,
  { by, contributionId }: Claimant,
): Promise<Result<readonly SubmissionFile[], FilesRefusal>> {
  const named = [...new Set([...proofFileIds, ...photoFileIds])];
  if (named.length === 0) return ok([]);
  const known = new Map<string, KnownFile>();
  for (const one of await readSubmissionFiles(db, [contributionId])) known.set(one.fileId, one);
  for (const one of await readUploads(db, named, by)) known.set(one.fileId, one);
  const fileIds = named.filter((id) => !known.has(id));
  if (fileIds.length > 0) return refuse({ code: 'hall/file-unknown', fileIds });
  const claimed = (ids: readonly string[], purpose: FilePurpose) =>
    ids.flatMap((id) => known.get(id) ?? []).map((file) => ({ ...file, purpose }));
  const files = [...claimed(proofFileIds, 'PROOF'), ...claimed(photoFileIds, 'PHOTO')];
  const fault = photoFault(files);
  return fault ? refuse(fault) : ok(files);
}
