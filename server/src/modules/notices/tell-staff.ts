import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { StaffId } from '../identity/index.ts';
import { staffWay } from './core/addressee.ts';
import type { NoticeDeps } from './deps.ts';
import {
  insertStaffMessages,
  type StaffMessage,
  type StaffMessageKey,
} from './store/staff-message-store.ts';

/** What members of staff are told outside the house, about a warning or card of a case, or the review of a rating. */
export interface ToldStaff extends Omit<StaffMessageKey, 'staffId'> {
  readonly staffIds: readonly StaffId[];
  readonly at: Instant;
  /** Asked for where somebody is reached; it names no person. */
  readonly message: () => Promise<Pick<StaffMessage, 'text' | 'caseNumber'>>;
}

/** Has a short message sent to whoever of these gave a number, in the transaction of what it tells. */
export async function tellStaff(
  { channels, mobiles }: Pick<NoticeDeps, 'channels' | 'mobiles'>,
  tx: Tx,
  { staffIds, at, message, ...about }: ToldStaff,
): Promise<void> {
  const channel = staffWay(channels);
  if (!channel) return;
  const reached = await mobiles.whoHave(tx, staffIds);
  if (reached.length === 0) return;
  const told = { ...about, channel, ...(await message()) };
  await insertStaffMessages(
    tx,
    reached.map((staffId) => ({ ...told, staffId })),
    at,
  );
}
