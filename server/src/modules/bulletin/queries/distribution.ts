import type { HandoverWay, RecipientKind } from '@banshi/contract/bulletin-words';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { DraftId } from '../core/draft.ts';

/** To whom an issue went, with what was noted of each. */
export async function readAddressees(db: Reader, issueId: DraftId) {
  const rows = await db
    .selectFrom('bulletin.addressees')
    .select(['ordinal', 'kind', 'name', 'copies', 'organisation_id as organisationId'])
    .select(['handed_way as way', 'handed_on as on', 'handed_by as by'])
    .where('draft_id', '=', issueId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ way, on, by, ...row }) => ({
    ...row,
    kind: row.kind as RecipientKind,
    handover: way && on && by ? { way: way as HandoverWay, on, by: by as StaffId } : null,
  }));
}

/** Who opened an issue, the first first. */
export async function readReceipts(db: Reader, issueId: DraftId) {
  const rows = await db
    .selectFrom('bulletin.receipts')
    .select(['staff_id as staffId', 'organisation_id as organisationId', 'read_at as at'])
    .where('draft_id', '=', issueId)
    .orderBy('read_at')
    .orderBy('staff_id')
    .execute();
  return rows.map((row) => ({ ...row, staffId: row.staffId as StaffId }));
}
