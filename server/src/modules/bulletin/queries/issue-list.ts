import type { BulletinIssueLine } from '@banshi/contract/bulletin-steps';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId, StaffNames } from '../../identity/index.ts';

import { readIssueLinks } from './issue-links.ts';

/** Some four years of weeks; older issues are found by their words. */
const ISSUES_MAX = 200;

/** The columns that a list shows. */
export const ISSUE_LINE = [
  'draft_id as draftId',
  'series',
  'title',
  'year',
  'issue_no as issueNo',
  'total_no as totalNo',
  'issue_date as issueDate',
  'period_from as from',
  'period_to as to',
  'page_count as pageCount',
  'signed_at as signedAt',
  'signed_by as signedBy',
] as const;

/** Signed issues, the latest first; each word must stand in the frozen text, which begins with number and title. */
export async function listIssues(
  { db, staffNames }: { readonly db: Reader; readonly staffNames: StaffNames },
  words: readonly string[],
): Promise<{ issues: BulletinIssueLine[]; areMore: boolean }> {
  let query = db.selectFrom('bulletin.issues').select(ISSUE_LINE);
  for (const word of words) query = query.where('text', 'ilike', `%${escaped(word)}%`);
  const rows = await query
    .orderBy('issue_date', 'desc')
    .orderBy('total_no', 'desc')
    .limit(ISSUES_MAX + 1)
    .execute();
  const shown = rows.slice(0, ISSUES_MAX);
  const links = await readIssueLinks(
    db,
    shown.map(({ draftId }) => draftId),
  );
  const names = await staffNames(rows.map(({ signedBy }) => signedBy as StaffId));
  const issues = shown.map(({ signedAt, signedBy, ...line }) => ({
    ...line,
    ...links(line.draftId),
    signedAt: formatInstant(signedAt),
    signedByName: names.get(signedBy as StaffId)?.name ?? '',
  }));
  return { issues, areMore: rows.length > ISSUES_MAX };
}

/** Signs of a pattern stand for themselves. */
function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
