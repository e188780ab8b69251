import type { BulletinIssueLine } from '@banshi/contract/bulletin-steps';
import type { DraftState } from '@banshi/contract/bulletin-words';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId, StaffNames } from '../../identity/index.ts';

import { readIssueLinks } from './issue-links.ts';

/** Some four years of weeks; older issues are found by their words. */
const ISSUES_MAX = 200;

/** The columns that a list shows. */
const ISSUE_LINE = [
  'draft_id as draftId',
  'd.state',
  'bulletin.issues.series',
  'bulletin.issues.title',
  'bulletin.issues.year',
  'bulletin.issues.issue_no as issueNo',
  'bulletin.issues.total_no as totalNo',
  'issue_date as issueDate',
  'bulletin.issues.period_from as from',
  'bulletin.issues.period_to as to',
  'page_count as pageCount',
  'signed_at as signedAt',
  'signed_by as signedBy',
] as const;

/** Issues, and how far each is on its way. */
export function issueLines(db: Reader) {
  return db
    .selectFrom('bulletin.issues')
    .innerJoin('bulletin.drafts as d', 'd.id', 'draft_id')
    .select(ISSUE_LINE);
}

/** Signed issues, the latest first; each word must stand in the frozen text, which begins with number and title. */
export async function listIssues(
  { db, staffNames }: { readonly db: Reader; readonly staffNames: StaffNames },
  words: readonly string[],
): Promise<{ issues: BulletinIssueLine[]; areMore: boolean }> {
  let query = issueLines(db);
  for (const word of words)
    query = query.where('bulletin.issues.text', 'ilike', `%${escaped(word)}%`);
  const rows = await query
    .orderBy('issue_date', 'desc')
    .orderBy('bulletin.issues.total_no', 'desc')
    .limit(ISSUES_MAX + 1)
    .execute();
  const shown = rows.slice(0, ISSUES_MAX);
  const links = await readIssueLinks(
    db,
    shown.map(({ draftId }) => draftId),
  );
  const names = await staffNames(rows.map(({ signedBy }) => signedBy as StaffId));
  const issues = shown.map(({ signedAt, signedBy, state, ...line }) => ({
    ...line,
    state: state as DraftState,
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
