import type { Reader } from '../../../platform/database/index.ts';
import type { FilePurpose, KnownFile, SubmissionFile } from '../core/submission-file.ts';
import { KNOWN_FILE } from './known-file.ts';

/** A file and the submission that it came with. */
export interface FileOfSubmission extends SubmissionFile {
  readonly contributionId: string;
  readonly ordinal: number;
}

/** The files of contributions, each submission's in the order in which they were sent. */
export async function readSubmissionFiles(
  db: Reader,
  contributionIds: readonly string[],
): Promise<readonly FileOfSubmission[]> {
  const rows = await db
    .selectFrom('hall.submission_files')
    .select(['contribution_id as contributionId', 'ordinal', 'purpose', ...KNOWN_FILE])
    .where('contribution_id', 'in', contributionIds)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({ ...row, purpose: row.purpose as FilePurpose }));
}

/** A file that a contribution was reported with, as its last submission names it. */
export function findSubmissionFile(
  db: Reader,
  { contributionId, fileId }: { readonly contributionId: string; readonly fileId: string },
): Promise<KnownFile | undefined> {
  return db
    .selectFrom('hall.submission_files')
    .select(KNOWN_FILE)
    .where('contribution_id', '=', contributionId)
    .where('file_id', '=', fileId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
}
