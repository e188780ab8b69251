import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';

/** A file that this case has claimed. */
export async function findCaseFile(
  db: Reader,
  caseId: CaseId,
  fileId: string,
): Promise<{ readonly name: string; readonly mediaType: string } | undefined> {
  return db
    .selectFrom('cases.case_files as claimed')
    .innerJoin('cases.files as f', 'f.id', 'claimed.file_id')
    .select(['f.name', 'f.media_type as mediaType'])
    .where('claimed.case_id', '=', caseId)
    .where('claimed.file_id', '=', fileId)
    .orderBy('claimed.order_num')
    .limit(1)
    .executeTakeFirst();
}
