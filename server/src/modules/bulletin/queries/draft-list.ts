import type { BulletinDraftLine } from '@banshi/contract/bulletin';
import type { DraftState } from '@banshi/contract/bulletin-words';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId, StaffNames } from '../../identity/index.ts';
import { planView, readPlans } from './issue-plans.ts';

/** Some ten years of weeks; older drafts are reached by their address. */
const DRAFTS_MAX = 500;

/** The drafts, the latest period first. */
export async function listDrafts({
  db,
  staffNames,
}: {
  readonly db: Reader;
  readonly staffNames: StaffNames;
}): Promise<BulletinDraftLine[]> {
  const rows = await db
    .selectFrom('bulletin.drafts')
    .select([
      'id as draftId',
      'version',
      'state',
      'title',
      'period_from as from',
      'period_to as to',
      'issue_no as issueNo',
      'total_no as totalNo',
      'updated_at',
      'updated_by',
    ])
    .orderBy('period_from', 'desc')
    .orderBy('id', 'desc')
    .limit(DRAFTS_MAX)
    .execute();
  const names = await staffNames(rows.map((row) => row.updated_by as StaffId));
  const plans = await readPlans(
    db,
    rows.map(({ draftId }) => draftId),
  );
  return rows.map(({ updated_at: updatedAt, updated_by: updatedBy, ...line }) => ({
    ...line,
    state: line.state as DraftState,
    updatedAt: formatInstant(updatedAt),
    updatedByName: names.get(updatedBy as StaffId)?.name ?? '',
    plan: planView(plans.get(line.draftId)),
  }));
}
