import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';

/** A file that this case has claimed. */
export async function findCaseFile(
  db: Reader,
  caseId: CaseId,
  fileId: string,
): Promise<{ readonly name: string; readonly mediaType: string } | undefined> {
  return db
    .selectFrom('cases.case_files')
    .select(['name', 'media_type as mediaType'])
    .where('case_id', '=', caseId)
    .where('file_id', '=', fileId)
    .orderBy('order_num')
    .limit(1)
    .executeTakeFirst();
}
