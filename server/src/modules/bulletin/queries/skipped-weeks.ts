import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { BulletinPeriod } from '../core/bulletin-file.ts';

/** Some ten years, if every week were skipped. */
const WEEKS_MAX = 500;

/** The weeks that have no issue, the latest first. */
export async function readSkippedWeeks(db: Reader) {
  const rows = await db
    .selectFrom('bulletin.skipped_weeks')
    .select(['week', 'reason', 'skipped_at as at', 'skipped_by as by'])
    .where('resumed_at', 'is', null)
    .orderBy('week', 'desc')
    .limit(WEEKS_MAX)
    .execute();
  return rows.map((row) => ({ ...row, by: row.by as StaffId }));
}

/** A signed issue, no erratum, that tells of days of this week. */
export function findIssueOf(db: Reader, { from, to }: BulletinPeriod) {
  return db
    .selectFrom('bulletin.issues')
    .select(['year', 'issue_no as issueNo', 'total_no as totalNo'])
    .where('corrects', 'is', null)
    .where('period_from', '<=', to)
    .where('period_to', '>=', from)
    .orderBy('total_no')
    .executeTakeFirst();
}
