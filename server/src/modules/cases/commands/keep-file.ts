import type { StoredFile } from '@banshi/contract/material-views';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type {
  FileFault,
  FileRefusal,
  FileStore,
  UnscannedReason,
} from '../../../platform/files/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { CaseDeps } from '../deps.ts';
import { saveUpload } from '../store/file-store.ts';

/** Why a file is not taken. */
export type KeepFileRefusal =
  | { readonly code: 'cases/file-type'; readonly mediaType: string }
  | { readonly code: 'cases/file-too-large'; readonly bytesMax: number }
  | { readonly code: 'cases/file-infected'; readonly finding: string }
  | { readonly code: 'cases/file-unscanned'; readonly reason: UnscannedReason }
  | { readonly code: 'cases/file-hostile'; readonly fault: FileFault };

/** A file on its way in: its name as given, its content as it arrives. */
export interface IncomingFile {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly by: StaffId;
}

/** Keeps a file by its content; a case claims it later by its id. */
export async function keepFile(
  { db, files, now }: CaseDeps & { readonly files: FileStore },
  { name, content, by }: IncomingFile,
): Promise<Result<StoredFile, KeepFileRefusal>> {
  const kept = await files.keep(content);
  if (!kept.ok) return refuse(refusalOf(kept.refusal));
  const { id: fileId, mediaType, sizeBytes, pageCount = null } = kept.value;
  const file = { fileId, name, mediaType, sizeBytes, pageCount };
  await saveUpload(db, { ...file, by, at: now() });
  return ok(file);
}

function refusalOf(refusal: FileRefusal): KeepFileRefusal {
  switch (refusal.code) {
    case 'files/empty':
      return { code: 'cases/file-type', mediaType: 'empty' };
    case 'files/type-not-accepted':
      return { code: 'cases/file-type', mediaType: refusal.mediaType };
    case 'files/too-large':
      return { code: 'cases/file-too-large', bytesMax: refusal.bytesMax };
    case 'files/infected':
      return { code: 'cases/file-infected', finding: refusal.finding };
    case 'files/unscanned':
      return { code: 'cases/file-unscanned', reason: refusal.reason };
    case 'files/hostile':
      return { code: 'cases/file-hostile', fault: refusal.fault };
  }
}
