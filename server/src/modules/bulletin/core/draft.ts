import type { Brand } from '../../../kernel/brand.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { StaffId } from '../../identity/index.ts';
import type { BulletinFile } from './bulletin-file.ts';
import type { FileFault } from './file-fault.ts';

/** A draft of the bulletin. */
export type DraftId = Brand<string, 'DraftId'>;

/** A draft as it stands: the file, and who wrote it last. */
export interface Draft {
  readonly draftId: DraftId;
  /** Counts the savings; whoever saves names the one that he has seen. */
  readonly version: number;
  readonly file: BulletinFile;
  readonly updatedAt: Instant;
  readonly updatedBy: StaffId;
}

/** Somebody else saved since the version that the editor has seen. */
export interface StaleDraft {
  readonly code: 'bulletin/stale';
  readonly seenVersion: number;
  readonly version: number;
  readonly updatedAt: Instant;
  readonly updatedBy: StaffId;
}

/** The file breaks its format; every fault with its place. */
export interface InvalidFile {
  readonly code: 'bulletin/invalid';
  /** The first place. */
  readonly at: string;
  readonly faults: readonly FileFault[];
}

/** The draft with another text: refused when the editor has not seen what stands there now. */
export function editDraft(
  current: Draft,
  edit: {
    readonly seenVersion: number;
    readonly file: BulletinFile;
    readonly at: Instant;
    readonly by: StaffId;
  },
): Result<Draft, StaleDraft> {
  const { draftId, version, updatedAt, updatedBy } = current;
  const { seenVersion, file, at, by } = edit;
  if (version !== seenVersion) {
    return refuse({ code: 'bulletin/stale', seenVersion, version, updatedAt, updatedBy });
  }
  return ok({ draftId, version: version + 1, file, updatedAt: at, updatedBy: by });
}

/** The refusal of a file with these faults. */
export function invalidFile(faults: readonly FileFault[]): InvalidFile {
  return { code: 'bulletin/invalid', at: faults[0]?.path ?? '$', faults };
}
