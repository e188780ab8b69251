import type { DraftState } from '@banshi/contract/bulletin-words';
import type { Brand } from '../../../kernel/brand.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { StaffId } from '../../identity/index.ts';
import type { BulletinFile } from './bulletin-file.ts';
import type { FileFault } from './file-fault.ts';
import type { IssuePlan } from './issue-plan.ts';

/** A draft of the bulletin. */
export type DraftId = Brand<string, 'DraftId'>;

/** A draft as it stands: the file, and who wrote it last. */
export interface Draft {
  readonly draftId: DraftId;
  /** Counts savings and steps; whoever acts names the one that he has seen. */
  readonly version: number;
  readonly state: DraftState;
  readonly file: BulletinFile;
  /** The signed issue that this is the erratum of. */
  readonly corrects: DraftId | null;
  /** Of an issue that was planned before it was written. */
  readonly plan: IssuePlan | null;
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

/** Refused when the actor has not seen what stands there now. */
export function seenAsItIs(current: Draft, seenVersion: number): Result<Draft, StaleDraft> {
  const { version, updatedAt, updatedBy } = current;
  if (version === seenVersion) return ok(current);
  return refuse({ code: 'bulletin/stale', seenVersion, version, updatedAt, updatedBy });
}

/** The refusal of a file with these faults. */
export function invalidFile(faults: readonly FileFault[]): InvalidFile {
  return { code: 'bulletin/invalid', at: faults[0]?.path ?? '$', faults };
}
