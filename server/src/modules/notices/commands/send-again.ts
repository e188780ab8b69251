import type { SetAsideNotices } from '@banshi/contract/notices';
import type { NoticeDeps } from '../deps.ts';
import { readSetAside } from '../queries/set-aside.ts';
import { type SendingKey, takeUpAgain } from '../store/sending-store.ts';
import { type StaffMessageKey, takeStaffUpAgain } from '../store/staff-message-store.ts';

/** Takes up again what was set aside; gives what still is. */
export async function sendAgain(
  deps: Pick<NoticeDeps, 'db' | 'now' | 'calendar' | 'staffNames'>,
  {
    notices,
    staffMessages,
  }: {
    readonly notices: readonly SendingKey[];
    readonly staffMessages: readonly StaffMessageKey[];
  },
): Promise<SetAsideNotices> {
  const { db, now } = deps;
  await takeUpAgain(db, notices, now());
  await takeStaffUpAgain(db, staffMessages, now());
  return readSetAside(deps);
}
