import type { RecipientKind } from '@banshi/contract/bulletin-words';
import type { Reader } from '../../../platform/database/index.ts';
import type { RegisteredRecipient } from '../core/recipients.ts';

/** Who gets every issue, in the order in which they were entered. */
export async function readRecipients(
  db: Reader,
): Promise<(RegisteredRecipient & { readonly recipientId: number })[]> {
  const rows = await db
    .selectFrom('bulletin.recipients')
    .select(['id as recipientId', 'kind', 'name', 'copies', 'organisation_id as organisationId'])
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as RecipientKind }));
}
