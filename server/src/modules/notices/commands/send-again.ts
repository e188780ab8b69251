import type { SetAsideNotices } from '@banshi/contract/notices';
import type { NoticeDeps } from '../deps.ts';
import { readSetAside } from '../queries/set-aside.ts';
import { type SendingKey, takeUpAgain } from '../store/sending-store.ts';

/** Takes up again what was set aside; gives what still is. */
export async function sendAgain(
  { db, now }: Pick<NoticeDeps, 'db' | 'now'>,
  keys: readonly SendingKey[],
): Promise<SetAsideNotices> {
  await takeUpAgain(db, keys, now());
  return readSetAside(db);
}
