import type { InboxFilter } from '@banshi/contract/workplace';
import type { Tx } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** Puts these parts of the inbox in the place of all that this person had saved. */
export async function replaceFilters(
  tx: Tx,
  staffId: StaffId,
  filters: readonly InboxFilter[],
): Promise<void> {
  await tx.deleteFrom('cases.inbox_filters').where('staff_id', '=', staffId).execute();
  if (filters.length === 0) return;
  const rows = filters.map((one, index) => ({ staff_id: staffId, position: index + 1, ...one }));
  await tx.insertInto('cases.inbox_filters').values(rows).execute();
}

/** Puts these phrases in the place of all that this person had. */
export async function replaceOwnPhrases(
  tx: Tx,
  staffId: StaffId,
  phrases: readonly string[],
): Promise<void> {
  await tx.deleteFrom('cases.own_phrases').where('staff_id', '=', staffId).execute();
  if (phrases.length === 0) return;
  const rows = phrases.map((phrase, index) => ({ staff_id: staffId, position: index + 1, phrase }));
  await tx.insertInto('cases.own_phrases').values(rows).execute();
}

/** Puts these phrases in the place of all of this kind that the body had. */
export async function replaceBodyPhrases(
  tx: Tx,
  {
    organisationId,
    kind,
  }: { readonly organisationId: number; readonly kind: 'opinion' | 'defect' },
  phrases: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('cases.body_phrases')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .execute();
  if (phrases.length === 0) return;
  const rows = phrases.map((phrase, index) => ({
    organisation_id: organisationId,
    kind,
    position: index + 1,
    phrase,
  }));
  await tx.insertInto('cases.body_phrases').values(rows).execute();
}
