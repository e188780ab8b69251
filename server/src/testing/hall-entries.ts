import { getHallEntry, keepHallEntry, listHallEntries } from '@banshi/contract/hall-entries';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';
import type { Target } from './targets.ts';

/** It has not entered, and nothing more is to be said of that. */
const NOWHERE = { exemption: null, windowId: null, mode: null, note: null };

/** What operations on the register of entries are asked about a target. */
export const ENTRY_QUESTIONS = {
  listHallEntries: () => ({ query: 'limit=100' }),
  keepHallEntry: () => ({
    body: { version: 99, from: '2022-06-13', state: 'OUTSIDE', ...NOWHERE },
  }),
};

/** A matter enters the hall, and the register is read. */
export async function keepEntries(
  hall: Hall,
  { matterId, windowId }: Pick<Target, 'matterId' | 'windowId'>,
  tell: Tell,
): Promise<void> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const params = { matterId };
  const { version } = (await head.call(getHallEntry, { params })).reply;
  const entered = { state: 'ENTERED', windowId, mode: 'DEPT' } as const;
  const body = { ...NOWHERE, ...entered, version, from: '2022-06-13' };
  tell(keepHallEntry, (await head.call(keepHallEntry, { params, body })).reply);
  tell(getHallEntry, (await head.call(getHallEntry, { params })).reply);
  tell(listHallEntries, (await head.call(listHallEntries, { query: { limit: 100 } })).reply);
}
