import { assert } from '../../../kernel/assert.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';

/** The last signed issue of a series that is no erratum, as it was frozen; undefined before the first. */
export async function findLastIssue(db: Reader, series: string) {
  const row = await db
    .selectFrom('bulletin.issues')
    .select(['draft_id as issueId', 'year', 'issue_no as issueNo', 'total_no as totalNo'])
    .select('content')
    .where('series', '=', series)
    .where('corrects', 'is', null)
    .orderBy('total_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { content, ...issue } = row;
  const file = parseBulletinFile(JSON.parse(content));
  assert(file.ok, 'what was frozen was checked before');
  return { issue, file: file.value };
}
