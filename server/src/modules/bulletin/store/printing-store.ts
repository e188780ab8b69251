import type { ArchiveFormat } from '@banshi/contract/bulletin-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { Draft, DraftId } from '../core/draft.ts';
import type { IssuePlan } from '../core/issue-plan.ts';

/** Keeps what this version of a draft plans. */
export async function insertPlan(
  tx: Tx,
  { draftId, version }: Pick<Draft, 'draftId' | 'version'>,
  { kind, issueOn, deadline }: IssuePlan,
): Promise<void> {
  await tx
    .insertInto('bulletin.plans')
    .values({
      ...{ draft_id: draftId, version, kind },
      ...{ issue_on: issueOn, deadline: toTimestamp(deadline) },
    })
    .execute();
}

/** Keeps how many copies of an issue were printed. */
export async function insertPrinting(
  tx: Tx,
  draftId: DraftId,
  { copies, on }: { readonly copies: number; readonly on: LocalDate },
): Promise<void> {
  await tx
    .insertInto('bulletin.printings')
    .values({ draft_id: draftId, copies, printed_on: on })
    .execute();
}

/** A file of the archive with the digest of its bytes; those of the pages lie in the file store. */
export interface ArchiveFile {
  readonly format: ArchiveFormat;
  readonly name: string;
  readonly sizeBytes: number;
  readonly sm3: Buffer;
  readonly content: Buffer | null;
}

/** Keeps the files of an issue for good. */
export async function insertArchiveFiles(
  tx: Tx,
  draftId: DraftId,
  files: readonly ArchiveFile[],
): Promise<void> {
  await tx
    .insertInto('bulletin.archive_files')
    .values(
      files.map(({ format, name, sizeBytes, sm3, content }) => ({
        ...{ draft_id: draftId, format, name, size_bytes: sizeBytes, sm3, content },
      })),
    )
    .execute();
}
